using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>A view, or a group that stands beside others, that moved in four weeks, and the measures that moved in it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Change">Points gained or lost.</param>
/// <param name="Facts">"Open tickets 3 to 9", the heaviest first.</param>
internal sealed record Move(string Name, double Change, ImmutableArray<MoveFact> Facts)
{
    /// <summary>What went the way of the move, or cannot be said to have gone either way.</summary>
    public ImmutableArray<MoveFact> With => [.. Facts.Where(f => f.Push * Change >= 0)];

    /// <summary>What went against it.</summary>
    public ImmutableArray<MoveFact> Against => [.. Facts.Where(f => f.Push * Change < 0)];

    /// <summary>All that moved by enough, falls first, the biggest first.</summary>
    public static ImmutableArray<Move> Of(AccountTrend trend) =>
        [.. trend.Now.Views.SelectMany(v => OfView(trend, v)).OrderBy(m => m.Change > 0).ThenByDescending(m => Math.Abs(m.Change)).ThenBy(m => m.Name, StringComparer.Ordinal)];

    private static IEnumerable<Move> OfView(AccountTrend trend, ViewResult view)
    {
        if (view.View.Combine == Combine.Mean)
        {
            if (trend.ChangeOf(view.View.Key) is { } change && Math.Abs(change) >= ScoreNumbers.Moved)
                yield return new(view.View.Name, change, [.. Capped(view.Cap, BeforeOf(trend, view).Cap), .. FactsOf(trend, view, view.Groups)]);
            yield break;
        }

        foreach (var group in view.Groups)
        {
            if (trend.ChangeOf(view.View.Key, group.Group.Key) is { } change && Math.Abs(change) >= ScoreNumbers.Moved)
                yield return new(group.Group.Name, change, [.. Capped(group.Cap, BeforeOf(trend, view).Groups.First(g => g.Group.Key == group.Group.Key).Cap), .. FactsOf(trend, view, [group])]);
        }
    }

    private static ImmutableArray<MoveFact> FactsOf(AccountTrend trend, ViewResult view, ImmutableArray<GroupResult> groups)
    {
        var before = BeforeOf(trend, view).Groups
            .SelectMany(g => g.Measures.Select(m => (Key: (g.Group.Key, m.Measure.Key), Measure: m)))
            .ToDictionary(p => p.Key, p => p.Measure);
        var moved =
            from g in groups
            from now in g.Measures
            let then = before[(g.Group.Key, now.Measure.Key)]
            where now.Points != then.Points || now.State != then.State
            select new MoveFact(Fact(then, now), (now.Points - then.Points) * Shares.Of(view, g, now) ?? 0);
        return [.. moved.OrderByDescending(f => Math.Abs(f.Push)).ThenBy(f => f.Text, StringComparer.Ordinal)];
    }

    private static ViewResult BeforeOf(AccountTrend trend, ViewResult view) =>
        trend.FourWeeksAgo.Views.First(v => string.Equals(v.View.Key, view.View.Key, StringComparison.Ordinal));

    /// <summary>A cap that was set or went since, which moves a score though no measure does (SC-10).</summary>
    private static IEnumerable<MoveFact> Capped(AppliedCap? now, AppliedCap? then) => (now, then) switch
    {
        ({ } cap, null) => [new($"capped at {BandWords.Word(cap.At)}", cap.Points - cap.Uncapped)],
        (null, { } cap) => [new($"no longer capped at {BandWords.Word(cap.At)}", cap.Uncapped - cap.Points)],
        _ => [],
    };

    private static string Fact(MeasureResult then, MeasureResult now) => (then.State, now.State) switch
    {
        (MeasureState.Fresh, MeasureState.Fresh) => $"{now.Measure.Name} {Said(then)} to {Said(now)}",
        (_, MeasureState.Stale) => $"{now.Measure.Name} went stale",
        (_, MeasureState.Missing) => $"{now.Measure.Name} has too few readings",
        (_, MeasureState.NotApplicable) => $"{now.Measure.Name} no longer applies",
        (_, MeasureState.Fresh) => $"{now.Measure.Name} {Said(now)}, new",
    };

    private static string Said(MeasureResult result) =>
        result.Number is { } number && result.Measure.Kind is not (MeasureKind.Choice or MeasureKind.Colour or MeasureKind.YesNo)
            ? Reason.Number(number) + (result.Measure.Kind == MeasureKind.Percent ? "\u00A0%" : "")
            : result.Value ?? "";
}
