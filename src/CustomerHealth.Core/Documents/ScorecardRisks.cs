using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>The measures that are not green, as rows, worst first.</summary>
internal static class ScorecardRisks
{
    /// <summary>Each with exactly one owner: the group's, else the account's (SC-3).</summary>
    public static ImmutableArray<Dictionary<string, object?>> Of(AccountScorecardInput input) =>
        [.. Risks.Of(input.Health).Select(risk => Row(risk, risk.Owner ?? input.OwnerName, input.Language))];

    private static Dictionary<string, object?> Row(Risk risk, string? owner, Language language) => new(StringComparer.Ordinal)
    {
        ["measure"] = risk.Measure.Measure.Name,
        ["view"] = risk.View.Name,
        ["group"] = risk.Group.Name,
        ["owner"] = owner ?? Figures.None,
        ["play"] = risk.Play ?? Figures.None,
        ["status"] = BandWords.Code(risk.Measure.Band),
        ["word"] = language.Statuses.Band(risk.Measure.Band),
        ["why"] = Figures.Held(risk.Measure.WhyIn(language)),
        ["share"] = language.Figures.Percent(risk.Share),
    };
}
