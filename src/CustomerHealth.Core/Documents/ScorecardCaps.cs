using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>What holds the scores of a view down, by whose word and until when (SC-10).</summary>
internal static class ScorecardCaps
{
    /// <summary>The view's cap, then those of its groups.</summary>
    public static ImmutableArray<Dictionary<string, object?>> Of(ViewResult result, AccountScorecardInput input) =>
    [
        .. new[] { (result.View.Name, result.Cap) }.Concat(result.Groups.Select(g => (g.Group.Name, g.Cap)))
            .Where(held => held.Cap is not null)
            .Select(held => Row(held.Name, held.Cap!, result.View, input)),
    ];

    /// <summary>What a snapshot keeps of a cap: the name too, because the page shows it.</summary>
    public static Dictionary<string, object?> Facts(AppliedCap cap, AccountScorecardInput input) => new(StringComparer.Ordinal)
    {
        ["at"] = BandWords.Code(cap.At),
        ["uncapped"] = cap.Uncapped,
        ["why"] = cap.Why,
        ["source"] = cap.Source,
        ["author"] = Author(cap, input),
        ["until"] = cap.Held?.Until.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
    };

    private static Dictionary<string, object?> Row(string name, AppliedCap cap, View view, AccountScorecardInput input) => new(StringComparer.Ordinal)
    {
        ["name"] = name,
        ["status"] = BandWords.Code(cap.At),
        ["word"] = input.Language.Statuses.Band(cap.At),
        ["why"] = cap.Why,
        ["byPerson"] = cap.Held is not null,
        ["by"] = Author(cap, input) ?? Figures.None,
        ["until"] = cap.Held is { } held ? input.Language.Figures.Date(held.Until) : Figures.None,
        ["uncapped"] = input.Language.Figures.Score(cap.Uncapped, view),
    };

    private static string? Author(AppliedCap cap, AccountScorecardInput input) =>
        cap.Held is { } held ? input.Names.GetValueOrDefault(held.Author, held.Author) : null;
}
