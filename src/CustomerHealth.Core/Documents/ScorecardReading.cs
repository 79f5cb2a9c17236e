using System.Collections.Immutable;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>One thing of a scorecard that has a score of its own: a view, or a group of a view that is not combined (SC-2).</summary>
internal sealed record ScorecardReading(string Name, View View, double? Score, Band Band, double? Change)
{
    public string Shown(FigureFormat figures) => $"{Name} ({figures.Score(Score, View)})";

    public static ImmutableArray<ScorecardReading> Of(AccountScorecardInput input) =>
        [.. input.Health.Views.SelectMany(view => Of(view, input))];

    private static IEnumerable<ScorecardReading> Of(ViewResult result, AccountScorecardInput input)
    {
        var view = result.View;
        return view.Combine == Combine.None
            ? result.Groups.Select(g => new ScorecardReading(g.Group.Name, view, g.Score, g.Band, input.TrackOf(view, g.Group).Change))
            : [new ScorecardReading(view.Name, view, result.Score, result.Band ?? Band.Unknown, input.TrackOf(view).Change)];
    }
}
