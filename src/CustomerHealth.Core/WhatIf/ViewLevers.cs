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

    private readonly double _weight = groups.Sum(g => g.Weight);

    /// <summary>False when green is out of reach whatever is changed: a bound, cheap to work out.</summary>
    public bool MayReach =>
        groups.Length > 0
        && groups.Sum(g => g.Weight * g.BestCoverage) >= (minimum - Slack) * _weight
        && groups.Any(g => g.Best >= green - Slack)
        && groups.Sum(g => g.Weight * Surplus(g)) >= -Slack * _weight;

    /// <summary>The sets of at most so many changes that reach green, the smallest first; one for each way that matters.</summary>
    public IEnumerable<PickSet> Reaching(int most)
    {
        var outcomes = groups.Select(g => g.Outcomes(most).ToImmutableArray()).ToList();
        var bounds = new List<Ahead> { Ahead.None(most) };
        for (var i = groups.Length - 1; i >= 0; i--)
            bounds.Insert(0, bounds[0].With(groups[i].Weight, green, outcomes[i]));

        List<Part> parts = [new Part(PickSet.Empty, 0, 0, 0)];
        var ahead = groups.Sum(g => g.Weight * g.Coverage);
        for (var i = 0; i < groups.Length && parts.Count > 0; i++)
        {
            var (here, bound, weight) = (outcomes[i], bounds[i + 1], groups[i].Weight);
            ahead -= weight * groups[i].Coverage;
            var combined =
                from begun in parts
                from outcome in here
                let left = most - begun.Picks.Count - outcome.Picks.Count
                where left >= 0 && CanEnd(begun, outcome, weight, (bound, left))
                select begun.Plus(outcome, weight);
            parts = Useful(combined, (minimum * _weight) - ahead + Slack);
        }

        return parts.Where(Reaches).Select(p => p.Picks);
    }

    private bool CanEnd(Part begun, GroupOutcome outcome, double weight, (Ahead Bound, int Left) after) => after.Bound.MayReach(
        begun.Above(green) + (weight * (outcome.Score - green ?? 0)), begun.Covered + (weight * outcome.Coverage), after.Left, minimum * _weight);

    private double Surplus(GroupLevers group) =>
        group.MayStayUnscored ? Math.Max(0, (group.Best ?? green) - green) : group.Best!.Value - green;

    private bool Reaches(Part part) =>
        part.Scored > 0 && Math.Round(part.Points / part.Scored, Decimals) >= green && Math.Round(part.Covered / _weight, Decimals) >= minimum;

    /// <param name="parts">All of them.</param>
    /// <param name="enough">With so much covered the groups still to come need no change: more is of no use.</param>
    private List<Part> Useful(IEnumerable<Part> parts, double enough)
    {
        var kept = new List<Part>();
        foreach (var part in parts.OrderBy(p => p.Picks, PickSet.Order))
        {
            var covered = Math.Min(part.Covered, enough);
            if (!kept.Exists(k => k.Above(green) >= part.Above(green) && k.Covered >= covered && (k.Scored > 0 || part.Scored <= 0)))
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
