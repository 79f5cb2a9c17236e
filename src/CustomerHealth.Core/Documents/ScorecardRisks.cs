using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The measures that are not green, as rows, worst first.</summary>
internal static class ScorecardRisks
{
    public static ImmutableArray<Dictionary<string, object?>> Of(AccountHealth health) => [.. Risks.Of(health).Select(Row)];

    private static Dictionary<string, object?> Row(Risk risk) => new(StringComparer.Ordinal)
    {
        ["measure"] = risk.Measure.Measure.Name,
        ["view"] = risk.View.Name,
        ["group"] = risk.Group.Name,
        ["owner"] = risk.Owner ?? Figures.None,
        ["play"] = risk.Play ?? Figures.None,
        ["status"] = BandWords.Code(risk.Measure.Band),
        ["word"] = BandWords.Word(risk.Measure.Band),
        ["why"] = Figures.Held(risk.Measure.Why),
        ["share"] = Figures.Percent(risk.Share),
    };
}
