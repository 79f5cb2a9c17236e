using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>All that one group can come to. Weights move when a missing measure is measured, so gains do not add up: every useful sum is kept, and its outcomes are kept between counts.</summary>
/// <param name="group">The group as it is.</param>
/// <param name="levers">Its measures that can be changed.</param>
/// <param name="ceiling">The score a cap leaves; infinite for none.</param>
internal sealed class GroupLevers(GroupResult group, ImmutableArray<Lever> levers, double ceiling)
{
    private const int Decimals = 9;
    private const double Tolerance = 1e-11;

    private readonly Dictionary<(int Reach, bool Covered), ImmutableArray<GroupOutcome>> _outcomes = [];
    private readonly double _applicable = group.Measures.Where(m => m.State != MeasureState.NotApplicable).Sum(m => m.Measure.Weight);

    /// <summary>Weight in the view.</summary>
    public double Weight => group.Group.Weight;

    /// <summary>The highest score there can be, whatever it takes; null when nothing can be measured.</summary>
    public double? Best
    {
        get
        {
            var sum = new Sum(PickSet.Empty, 0, 0);
            foreach (var measure in group.Measures.Where(m => m.Points is not null))
                sum = sum.Plus(measure.Measure.Weight, Highest(measure));
            foreach (var lever in levers.Where(l => l.IsUnmeasured && l.Options.Length > 0).OrderByDescending(l => l.Options[^1].Points))
            {
                if (sum.Fresh <= 0 || lever.Options[^1].Points > sum.Points / sum.Fresh)
                    sum = sum.Plus(lever.Measure.Weight, lever.Options[^1].Points);
            }

            return ScoreOf(sum);
        }
    }

    /// <summary>Coverage as it is, 0 to 1.</summary>
    public double Coverage => group.Coverage;

    /// <summary>Whether it can stay without a score.</summary>
    public bool MayStayUnscored => group.Score is null;

    /// <summary>The highest coverage there can be, 0 to 1.</summary>
    public double BestCoverage =>
        (group.Measures.Where(m => m.Points is not null).Sum(m => m.Measure.Weight)
        + levers.Where(l => l.IsUnmeasured && l.Options.Length > 0).Sum(l => l.Measure.Weight)) / _applicable;

    /// <summary>Each useful outcome with the best picks for it, the best picks first; not complete when the work is used up.</summary>
    /// <param name="most">At most so many picks.</param>
    /// <param name="covered">True when more coverage is of no use.</param>
    /// <param name="work">What it may do.</param>
    public ImmutableArray<GroupOutcome> Outcomes(int most, bool covered, Work work)
    {
        var reach = Math.Min(most, levers.Length);
        if (_outcomes.TryGetValue((reach, covered), out var known))
            return known;

        var start = new Sum(PickSet.Empty, 0, 0);
        foreach (var measure in group.Measures)
            start = measure.Points is { } points ? start.Plus(measure.Measure.Weight, points) : start;
        List<Sum> sums = [start];
        foreach (var lever in levers)
            sums = Useful([.. sums, .. sums.Where(s => s.Picks.Count < reach).SelectMany(s => lever.Options.Select(o => s.With(lever, o)))], work);
        var outcomes = Distinct(sums, covered, work);
        if (!work.IsUsedUp)
            _outcomes[(reach, covered)] = outcomes;
        return outcomes;
    }

    /// <summary>
    /// A costlier sum must have more fresh weight, or fewer points lost of the most there could be on it: whatever is added to two sums alike,
    /// that with no less fresh and no more lost has no less score (100 − lost / fresh) and no less coverage.
    /// </summary>
    private static List<Sum> Useful(List<Sum> sums, Work work)
    {
        var kept = new List<Sum>(sums.Count);
        foreach (var sum in sums.OrderBy(s => s.Picks, PickSet.Order))
        {
            if (!work.Spend(1 + kept.Count))
                break;
            if (!kept.Exists(k => k.Fresh >= sum.Fresh - Tolerance && k.Lost <= sum.Lost + Tolerance))
                kept.Add(sum);
        }

        return kept;
    }

    /// <summary>A costlier outcome must have more score or, where it is of use, more coverage; staying without a score is kept.</summary>
    private ImmutableArray<GroupOutcome> Distinct(List<Sum> sums, bool covered, Work work)
    {
        var kept = new List<GroupOutcome>();
        foreach (var outcome in sums.Select(s => new GroupOutcome(s.Picks, ScoreOf(s), s.Fresh / _applicable)))
        {
            if (!work.Spend(1 + kept.Count))
                break;
            if (!kept.Exists(k => k.Score >= outcome.Score && (covered || k.Coverage >= outcome.Coverage - Tolerance)))
                kept.Add(outcome);
        }

        return [.. kept];
    }

    private double Highest(MeasureResult measure)
    {
        var lever = levers.FirstOrDefault(l => ReferenceEquals(l.Now, measure));
        return lever is { Options: [.., var best] } ? best.Points : measure.Points!.Value;
    }

    private double? ScoreOf(Sum sum) => sum.Fresh > 0 ? Math.Min(ceiling, Math.Round(sum.Points / sum.Fresh, Decimals)) : null;

    private sealed record Sum(PickSet Picks, double Fresh, double Points)
    {
        public double Lost { get; } = (100 * Fresh) - Points;

        public Sum Plus(double weight, double points) => new(Picks, Fresh + weight, Points + (weight * points));

        public Sum With(Lever lever, MeasureOption option)
        {
            var weight = lever.Measure.Weight;
            var picks = Picks.With(lever, option);
            return lever.Now.Points is { } now
                ? new Sum(picks, Fresh, Points + (weight * (option.Points - now)))
                : new Sum(picks, Fresh + weight, Points + (weight * option.Points));
        }
    }
}
