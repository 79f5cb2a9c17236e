using System.Globalization;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Explanations;
using NodaTime;

namespace CustomerHealth.Core.Commands.Verify;

/// <summary>What came of verifying, for machines.</summary>
internal static class VerifyJson
{
    public static object Of(Verification verified) => new
    {
        Verdict = verified.IsIdentical ? "identical" : verified.Moved.Count > 0 || verified.Changes.Count > 0 ? "changed" : "unverifiable",
        verified.Code,
        Snapshot = verified.Facts.Snapshot.Id,
        verified.Facts.Document,
        verified.Facts.Account,
        AsOf = verified.Facts.AsOf.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        KnownBefore = Utc(verified.Facts.KnownBefore),
        MadeAt = Utc(verified.Facts.MadeAt),
        ScorecardVersion = verified.Facts.Scorecard,
        Figure = verified.Path,
        Printed = verified.Was,
        verified.Now,
        Recomputed = verified.Reproduced,
        verified.Obstacle,
        verified.Limits,
        verified.WithoutPast,
        verified.Moved,
        verified.Changes,
        Parts = verified.Explanation?.Parts.Select(part => new { Kind = PartKindWords.Code(part.Kind), part.Measure, part.Points, part.Why, part.Sources }).ToList() ?? [],
    };

    private static string Utc(Instant at) => at.ToString("uuuu-MM-ddTHH:mm:ss.FFF'Z'", CultureInfo.InvariantCulture);
}
