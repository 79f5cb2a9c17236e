using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>
/// A rule of thumb for what is too large to search: everything at its best, then one change after another taken back, the least useful first, as
/// long as it still does. None of what is left can be done without; a smaller set of others may exist.
/// </summary>
/// <param name="does">Says by the engine whether a set does it.</param>
internal sealed class Trimming(Func<PickSet, bool> does)
{
    /// <summary>A set that does it; null when even everything does not.</summary>
    /// <param name="thrown">Switches that stay thrown unless they can be done without.</param>
    /// <param name="levers">What else can be changed.</param>
    public PickSet? Of(PickSet thrown, ImmutableArray<Lever> levers)
    {
        var usefulFirst = levers.OrderByDescending(Use).ThenBy(l => l.Place).ToList();
        var green = usefulFirst.Where(l => l.Options[^1].Band == Band.Green);
        return new[] { AtBest(thrown, green), AtBest(thrown, usefulFirst) }.FirstOrDefault(does) is { } all ? Lowered(Fewer(all, usefulFirst)) : null;
    }

    private static PickSet AtBest(PickSet thrown, IEnumerable<Lever> levers) =>
        levers.Aggregate(thrown, (all, lever) => all.With(lever, lever.Options[^1]));

    /// <summary>Points of the view that it is good for, other things as they are.</summary>
    private static double Use(Lever lever) =>
        lever.Group!.Weight * lever.Measure.Weight / lever.Group.Measures.Sum(m => m.Weight) * new Pick(lever, lever.Options[^1]).Step;

    private PickSet Fewer(PickSet all, List<Lever> usefulFirst)
    {
        foreach (var lever in usefulFirst.AsEnumerable().Reverse().Concat(all.Picks.Select(p => p.Lever).Except(usefulFirst)))
        {
            if (all.Has(lever) && all.Without(lever) is var fewer && does(fewer))
                all = fewer;
        }

        return all;
    }

    private PickSet Lowered(PickSet all)
    {
        foreach (var pick in all.Picks)
        {
            var rest = all.Without(pick.Lever);
            all = pick.Lever.Options.Where(o => o.Points < pick.Option.Points).Select(o => rest.With(pick.Lever, o)).FirstOrDefault(does) ?? all;
        }

        return all;
    }
}
