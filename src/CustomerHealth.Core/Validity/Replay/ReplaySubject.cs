using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Validity.Replay;

/// <summary>A view, a group or a measure whose scores are replayed.</summary>
/// <param name="Kind">Which of them.</param>
/// <param name="View">The view it stands in.</param>
/// <param name="Group">The group; null for a view.</param>
/// <param name="Measure">The measure; null for others.</param>
public sealed record ReplaySubject(SubjectKind Kind, View View, Group? Group = null, Measure? Measure = null)
{
    /// <summary>"Vendor Risk", "Vendor Outcomes / Retention", "Vendor Risk / Support / Open tickets".</summary>
    public string Name => string.Join(" / ", new[] { View.Name, Group?.Name, Measure?.Name }.OfType<string>());

    /// <summary>The keys: "vendor-risk", "vendor-risk/support", "vendor-risk/support/support.open-tickets".</summary>
    public string Key => string.Join('/', new[] { View.Key, Group?.Key, Measure?.Key }.OfType<string>());

    /// <summary>True when a verdict is given on it: a view, or a group of a view whose groups are not combined.</summary>
    public bool IsJudged => View.Combine == Combine.None ? Kind == SubjectKind.Group : Kind == SubjectKind.View;

    /// <summary>The band of a score. A measure's bands are those of its points: 75 and more green, 50 yellow.</summary>
    public Band BandOf(double score) => Kind != SubjectKind.Measure ? View.BandOf(score) : score >= 75 ? Band.Green : score >= 50 ? Band.Yellow : Band.Red;

    /// <summary>All of a scorecard, in the order that <see cref="Scores"/> gives their scores in.</summary>
    public static ImmutableArray<ReplaySubject> Of(Scorecard scorecard) =>
        [.. scorecard.Views.SelectMany(v => new[] { new ReplaySubject(SubjectKind.View, v) }.Concat(v.Groups.SelectMany(g => OfGroup(v, g))))];

    /// <summary>The scores of one account on one day; null where there is none.</summary>
    public static IEnumerable<double?> Scores(AccountHealth health) =>
        health.Views.SelectMany(v => new[] { v.Score }.Concat(v.Groups.SelectMany(g => new[] { g.Score }.Concat(g.Measures.Select(m => m.Points)))));

    private static IEnumerable<ReplaySubject> OfGroup(View view, Group group) =>
        new[] { new ReplaySubject(SubjectKind.Group, view, group) }
            .Concat(group.Measures.Select(measure => new ReplaySubject(SubjectKind.Measure, view, group, measure)));
}
