using System.Collections.Immutable;

namespace CustomerHealth.Core.WhatIf;

/// <summary>
/// Puts the outcomes of groups together, as the engine does: weighted mean of the groups, rounded. A dynamic programme over the groups that keeps,
/// for each cost, only what no cheaper part matches in both points above green and coverage; hence its first answer is the smallest.
/// </summary>
/// <param name="groups">The groups that apply.</param>
/// <param name="green">Lowest score that is green, 0 to 100.</param>
/// <param name="minimum">Coverage needed, 0 to 1.</param>
internal sealed class ViewLevers(ImmutableArray<GroupLevers> groups, double green, double minimum)
{
    private const int Decimals = 9;
    private const double Slack = 1e-7;
    private const double Tolerance = 1e-11;

    private readonly double _weight = groups.Sum(g => g.Weight);

    /// <summary>False when green is out of reach whatever is changed: a bound, cheap to work out.</summary>
    public bool MayReach =>
        groups.Length > 0
        && groups.Sum(g => g.Weight * g.BestCoverage) >= (minimum - Slack) * _weight
        && groups.Any(g => g.Best >= green - Slack)
        && groups.Sum(g => g.Weight * Surplus(g)) >= -Slack * _weight;

    /// <summary>The sets of at most so many changes that reach green, the smallest first; one for each way that matters. None when the work is used up.</summary>
    public IEnumerable<PickSet> Reaching(int most, Work work)
    {
        var ahead = groups.Sum(g => g.Weight * g.Coverage);
        var covered = ahead >= minimum * _weight;
        var outcomes = groups.Select(g => g.Outcomes(most, covered, work)).ToList();
        var bounds = new List<Ahead> { Ahead.None(most) };
        for (var i = groups.Length - 1; i >= 0; i--)
            bounds.Insert(0, bounds[0].With(groups[i].Weight, green, outcomes[i]));

        List<Part> parts = [new Part(PickSet.Empty, 0, 0, 0)];
        for (var i = 0; i < groups.Length && parts.Count > 0; i++)
        {
            ahead -= groups[i].Weight * groups[i].Coverage;
            parts = Useful(Combined(parts, outcomes[i], groups[i].Weight, (bounds[i + 1], most, work)), (minimum * _weight) - ahead + Slack, work);
        }

        return work.IsUsedUp ? [] : parts.Where(Reaches).Select(p => p.Picks);
    }

    private List<Part> Combined(List<Part> parts, ImmutableArray<GroupOutcome> outcomes, double weight, (Ahead Bound, int Most, Work Work) after)
    {
        var combined = new List<Part>();
        foreach (var begun in parts)
        {
            if (!after.Work.Spend(1 + outcomes.Length))
                return [];
            combined.AddRange(
                from outcome in outcomes
                let left = after.Most - begun.Picks.Count - outcome.Picks.Count
                where left >= 0 && CanEnd(begun, outcome, weight, (after.Bound, left))
                select begun.Plus(outcome, weight));
        }

        return combined;
    }

    private bool CanEnd(Part begun, GroupOutcome outcome, double weight, (Ahead Bound, int Left) after) => after.Bound.MayReach(
        begun.Above(green) + (weight * (outcome.Score - green ?? 0)), begun.Covered + (weight * outcome.Coverage), after.Left, minimum * _weight);

    private double Surplus(GroupLevers group) =>
        group.MayStayUnscored ? Math.Max(0, (group.Best ?? green) - green) : group.Best!.Value - green;

    private bool Reaches(Part part) =>
        part.Scored > 0 && Math.Round(part.Points / part.Scored, Decimals) >= green && Math.Round(part.Covered / _weight, Decimals) >= minimum;

    /// <param name="parts">All of them.</param>
    /// <param name="enough">With so much covered the groups still to come need no change: more is of no use.</param>
    /// <param name="work">What it may do.</param>
    private List<Part> Useful(List<Part> parts, double enough, Work work)
    {
        var kept = new List<Part>();
        foreach (var part in parts.OrderBy(p => p.Picks, PickSet.Order))
        {
            if (!work.Spend(1 + kept.Count))
                return [];
            double covered = Math.Min(part.Covered, enough) - Tolerance, above = part.Above(green) - Tolerance;
            if (!kept.Exists(k => k.Above(green) >= above && k.Covered >= covered && (k.Scored > 0 || part.Scored <= 0)))
                kept.Add(part);
        }

        return kept;
    }

    /// <param name="Picks">The changes so far.</param>
    /// <param name="Points">Weighted scores of the groups so far.</param>
    /// <param name="Scored">Weight of the groups that have one.</param>
    /// <param name="Covered">Weighted coverage.</param>
    private sealed record Part(PickSet Picks, double Points, double Scored, double Covered)
    {
        public double Above(double green) => Points - (green * Scored);

        public Part Plus(GroupOutcome outcome, double weight) => new(
            Picks.And(outcome.Picks),
            Points + (weight * (outcome.Score ?? 0)),
            Scored + (outcome.Score is null ? 0 : weight),
            Covered + (weight * outcome.Coverage));
    }
}
