using System.Collections.Immutable;
using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>A view, or a group that stands beside others, that moved in four weeks, and the parts of its move (SC-12).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Change">Points gained or lost.</param>
/// <param name="Facts">"Open tickets −50.0 (3 → 9)", the biggest first.</param>
internal sealed record Move(string Name, double Change, ImmutableArray<MoveFact> Facts)
{
    /// <summary>What went the way of the move.</summary>
    public ImmutableArray<MoveFact> With => [.. Facts.Where(f => f.Points * Change >= 0)];

    /// <summary>What went against it.</summary>
    public ImmutableArray<MoveFact> Against => [.. Facts.Where(f => f.Points * Change < 0)];

    /// <summary>All that moved by enough, falls first, the biggest first.</summary>
    public static ImmutableArray<Move> Of(AccountTrend trend) =>
        [.. trend.Explain().Views.SelectMany(OfView).OrderBy(m => m.Change > 0).ThenByDescending(m => Math.Abs(m.Change)).ThenBy(m => m.Name, StringComparer.Ordinal)];

    private static IEnumerable<Move> OfView(ViewChange view) =>
        (view.Combine == Combine.Mean ? [view.Score] : view.Groups.AsEnumerable()).Select(OfScore).OfType<Move>();

    private static Move? OfScore(ScoreChange score) => (double?)score.Delta is { } change && Math.Abs(change) >= ScoreNumbers.Moved
        ? new Move(score.Name, change, [.. MeasureParts.Merge(score).Parts.Where(p => p.Kind != PartKind.Rounding).Select(FactOf)])
        : null;

    private static MoveFact FactOf(Part part)
    {
        var points = (double)(part.Points ?? 0);
        return new MoveFact($"{part.Name} {ScoreNumbers.Change(points)} ({part.Fact})", points);
    }
}
