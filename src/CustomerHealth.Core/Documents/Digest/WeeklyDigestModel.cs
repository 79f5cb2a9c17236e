using System.Collections.Immutable;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Documents.Portfolio;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The model of the document <c>weekly-digest</c>: one or two pages on a week, for a pod, a person or all.</summary>
public static class WeeklyDigestModel
{
    /// <summary>Name of the document and of its template.</summary>
    public const string Name = "weekly-digest";

    /// <summary>The fields that a template may name.</summary>
    public static DocumentSchema Schema { get; } = DocumentSchema.Declare(WeeklyDigestFields.Text);

    /// <summary>All that the template needs. It reads no clock.</summary>
    internal static IReadOnlyDictionary<string, object?> Build(WeeklyDigestInput input)
    {
        var (page, figures) = (Page(input), DigestFacts.FiguresOf(input));
        var snapshot = DigestFacts.Of(input, figures, page);
        page["snapshot"] = snapshot.Id;
        page["figures"] = figures.Rows(input.Shown.Select(m => (m.Standing, m.Watched)), FigureCodes.Of(snapshot));
        return page;
    }

    /// <summary>The facts behind the document, frozen.</summary>
    internal static Snapshot SnapshotOf(WeeklyDigestInput input) => DigestFacts.Of(input, DigestFacts.FiguresOf(input), Page(input));

    private static Dictionary<string, object?> Page(WeeklyDigestInput input)
    {
        var (goals, objectives, acts) = (new DigestGoals(input), new DigestObjectives(input), new DigestActs(input));
        var (worse, better) = (input.Moves.Count(m => m.IsWorse), input.Moves.Count(m => !m.IsWorse));
        return new(StringComparer.Ordinal)
        {
            ["organisation"] = input.Request.Organization.Name,
            ["scope"] = input.Request.Scope.Title,
            ["week"] = input.Request.Week.Name,
            ["days"] = input.Request.Week.Words,
            ["accounts"] = Figures.Count(input.Look.Standings.Count, "account"),
            ["asOf"] = Figures.Date(input.Look.AsOf.Day),
            ["since"] = Figures.Date(input.Request.Week.Before),
            ["scorecardVersion"] = input.Request.Scorecard.Version,
            ["verdict"] = DigestVerdict.Of(input, goals, objectives),
            ["tiles"] = DigestTiles.Of(input, goals, objectives),
            ["worse"] = input.Shown.Where(m => m.IsWorse).Select(m => m.Row()).ToImmutableArray(),
            ["moreWorse"] = worse - input.Shown.Count(m => m.IsWorse),
            ["better"] = input.Shown.Where(m => !m.IsWorse).Select(m => m.Row()).ToImmutableArray(),
            ["moreBetter"] = better - input.Shown.Count(m => !m.IsWorse),
            ["risks"] = input.Risks.Select(RiskFields.Of).ToImmutableArray(),
            ["moreRisks"] = input.MoreRisks,
            ["goals"] = goals.Rows,
            ["goalsBy"] = input.Request.Scope.ByPod ? "Pod" : "Who",
            ["unmet"] = goals.Unmet,
            ["moreUnmet"] = goals.MoreUnmet,
            ["objectives"] = objectives.Rows,
            ["moreObjectives"] = objectives.More,
            ["renewals"] = DigestRenewals.Of(input),
            ["renewalDays"] = DigestRenewals.Days,
            ["acts"] = acts.Rows,
            ["moreActs"] = acts.More,
            ["unknowns"] = DigestUnknowns.Of(input),
        };
    }
}
