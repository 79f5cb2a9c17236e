using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Portfolio;
using NodaTime.Text;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>What a digest rests on: the content of its snapshot (RP-3).</summary>
internal static class DigestFacts
{
    /// <summary>The facts.</summary>
    /// <param name="input">What the digest is made of.</param>
    /// <param name="figures">Its figures.</param>
    /// <param name="page">What it reads.</param>
    public static Snapshot Of(WeeklyDigestInput input, DigestFigures figures, IReadOnlyDictionary<string, object?> page)
    {
        var request = input.Request;
        var facts = figures.Facts(input.Shown.Select(m => (m.Standing.Account.Key, m.Watched)), request.Scorecard.Version);
        facts["pod"] = request.Scope.Pod;
        facts["person"] = request.Scope.Person;
        facts["day"] = LocalDatePattern.Iso.Format(request.Week.Day);
        facts["zone"] = request.Week.Zone.Id;
        facts["today"] = LocalDatePattern.Iso.Format(request.Today);
        facts["look"] = Look(input.Look);
        facts["lookBefore"] = Look(input.Before);
        facts["page"] = PageTexts.Of(page);
        return Snapshot.Of(facts);
    }

    /// <summary>The figures of a digest that is being made.</summary>
    public static DigestFigures FiguresOf(WeeklyDigestInput input) => new(
        input.Look.Standings, input.Before.Standings.ToFrozenDictionary(s => s.Account.Key, s => s.Now, StringComparer.Ordinal), (new DigestGoals(input), new DigestObjectives(input)));

    private static Dictionary<string, object?> Look(PortfolioLook look) => new(StringComparer.Ordinal)
    {
        ["day"] = LocalDatePattern.Iso.Format(look.AsOf.Day),
        ["kept"] = look.IsKept,
        ["actedOn"] = look.Standings.Where(s => s.IsToday).Select(s => s.Account.Key).ToImmutableArray(),
    };
}
