using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>The rows of a card: each view, and each group of a view that is not combined.</summary>
internal static class ScoreRows
{
    public static ImmutableArray<ScoreRow> Of(AccountTrend trend) => [.. trend.Now.Views.Select(v => RowOf(trend, v))];

    /// <summary>The rows of a day alone: without trends, notes and groups' weeks.</summary>
    public static ImmutableArray<ScoreRow> Of(ImmutableArray<ViewResult> views) => [.. views.Select(v => RowOf(null, v) with { Note = null })];

    private static ScoreRow RowOf(AccountTrend? trend, ViewResult view)
    {
        var applies = view.Groups.Any(g => g.Band != Band.NotApplicable);
        var change = trend?.ChangeOf(view.View.Key);
        return new ScoreRow
        {
            Name = view.View.Name,
            Band = view.IsUnderCovered ? Band.Unknown : view.Band ?? Worst(view.Groups),
            Score = view.Score is { } score ? Figures.Score(score, view.View) : null,
            Trend = change,
            Weeks = Moved(change) ? trend!.ScoresOf(view.View.Key) : [],
            Coverage = applies ? view.Coverage : null,
            NeedsCoverage = view.IsUnderCovered ? view.View.MinimumCoverage : null,
            Note = applies ? null : view.Groups[0].Measures[0].Note,
            Groups = view.View.Combine == Combine.None ? [.. view.Groups.Select(g => RowOf(trend, view.View, g))] : [],
        };
    }

    private static ScoreRow RowOf(AccountTrend? trend, View view, GroupResult group)
    {
        var change = trend?.ChangeOf(view.Key, group.Group.Key);
        return new ScoreRow
        {
            Name = group.Group.Name,
            Band = group.Band,
            Score = group.Score is { } score ? Figures.Score(score, view) : null,
            Trend = change,
            Weeks = Moved(change) ? trend!.ScoresOf(view.Key, group.Group.Key) : [],
            Coverage = group.Band == Band.NotApplicable ? null : group.Coverage,
        };
    }

    private static bool Moved(double? change) => change is { } points && Math.Abs(points) >= ScoreNumbers.Moved;

    private static Band Worst(ImmutableArray<GroupResult> groups)
    {
        ReadOnlySpan<Band> worstFirst = [Band.Red, Band.Yellow, Band.Green, Band.Unknown];
        foreach (var band in worstFirst)
        {
            if (groups.Any(g => g.Band == band))
                return band;
        }

        return Band.NotApplicable;
    }
}
