using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The measures without a fresh value, so that the page says what it does not know (RP-4).</summary>
internal static class ScorecardGaps
{
    public static ImmutableArray<Dictionary<string, object?>> Of(AccountScorecardInput input) =>
    [
        .. input.Health.Views
            .SelectMany(v => v.Groups.SelectMany(g => g.Measures.Select(m => (View: v.View, g.Group, Result: m))))
            .Where(gap => gap.Result.State is MeasureState.Missing or MeasureState.Stale)
            .GroupBy(gap => gap.Result.Measure.Key, StringComparer.Ordinal)
            .Select(same => Row(same.First().Result, same.First().Group, input, [.. same.Select(s => s.View.Name).Distinct(StringComparer.Ordinal)])),
    ];

    private static Dictionary<string, object?> Row(MeasureResult result, Group group, AccountScorecardInput input, string[] views) => new(StringComparer.Ordinal)
    {
        ["measure"] = result.Measure.Name,
        ["views"] = string.Join(", ", views),
        ["owner"] = group.Owner ?? Figures.None,
        ["state"] = input.Language.Statuses.State(result.State),
        ["why"] = Figures.Held(result.WhyIn(input.Language)),
        ["at"] = result.At is { } at ? input.Language.Figures.Date(at.InZone(input.Zone).Date) : Figures.None,
    };
}
