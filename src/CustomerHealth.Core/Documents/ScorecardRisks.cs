using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The measures that are not green, as rows, worst first.</summary>
internal static class ScorecardRisks
{
    /// <summary>Each with exactly one owner: the group's, else the account's (SC-3).</summary>
    public static ImmutableArray<Dictionary<string, object?>> Of(AccountHealth health, string? accountOwner) =>
        [.. Risks.Of(health).Select(risk => Row(risk, risk.Owner ?? accountOwner))];

    private static Dictionary<string, object?> Row(Risk risk, string? owner) => new(StringComparer.Ordinal)
    {
        ["measure"] = risk.Measure.Measure.Name,
        ["view"] = risk.View.Name,
        ["group"] = risk.Group.Name,
        ["owner"] = owner ?? Figures.None,
        ["play"] = risk.Play ?? Figures.None,
        ["status"] = BandWords.Code(risk.Measure.Band),
        ["word"] = BandWords.Word(risk.Measure.Band),
        ["why"] = Figures.Held(risk.Measure.Why),
        ["share"] = Figures.Percent(risk.Share),
    };
}
