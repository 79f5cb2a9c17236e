using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.WhatIf;

/// <summary>"What would make it green": the smallest set of measure changes, with owners (SC-17). Pure: no clock, no I/O.</summary>
/// <param name="scorecard">The scorecard.</param>
/// <param name="asOf">The day.</param>
public sealed class LiftFinder(Scorecard scorecard, AsOf asOf)
{
    private readonly HealthEngine _engine = new(scorecard, asOf);
    private readonly Caps _caps = new(scorecard, asOf);

    /// <summary>Everything that is neither green nor without application, in the order of the scorecard.</summary>
    public IEnumerable<LiftTarget> NotGreen(AccountEvidence evidence)
    {
        var health = _engine.Score(evidence);
        return scorecard.Views.SelectMany(LiftTarget.Of).Where(t => t.In(health).Band is not (Band.Green or Band.NotApplicable));
    }

    /// <summary>What would make one of them green.</summary>
    /// <param name="target">The view or group.</param>
    /// <param name="evidence">The account.</param>
    /// <param name="others">How many other sets of the same size to look for.</param>
    public Lift Find(LiftTarget target, AccountEvidence evidence, int others)
    {
        var now = target.In(_engine.Score(evidence));
        if (now.Band == Band.Green)
            return new Lift { Target = target, Now = now, Falls = Falls(target, evidence) };
        if (now.Band == Band.NotApplicable)
            return new Lift { Target = target, Now = now, OutOfReach = "nothing in it applies to this account" };

        var holding = evidence.Overrides.IsDefaultOrEmpty ? [] : evidence.Overrides.Where(o => o.Holds(asOf) && string.Equals(o.View, target.View.Key, StringComparison.Ordinal)).ToImmutableArray();
        var own = holding.RemoveAll(o => !string.Equals(o.Group, target.Group?.Key, StringComparison.Ordinal));
        var ofGroups = target.Group is null ? holding.RemoveAll(o => o.Group is null) : [];
        var lift = Planned(target, now, evidence, own, others);
        return lift.Plan is null && !ofGroups.IsEmpty ? Planned(target, now, evidence, [.. own, .. ofGroups], others) : lift;
    }

    private Lift Planned(LiftTarget target, LiftState now, AccountEvidence evidence, ImmutableArray<Override> lifted, int others)
    {
        var search = Search(target, evidence with { Overrides = evidence.Overrides.IsDefault ? [] : evidence.Overrides.RemoveRange(lifted) });
        var lift = new Lift { Target = target, Now = now, Holds = lifted };
        if (search.Smallest(FrozenSet<string>.Empty, int.MaxValue - 1) is not { } found)
            return lift with { OutOfReach = WhyNot(target, search) };
        return lift with { Plan = PlanOf(found), Others = [.. Others(search, found.Picks).Take(others).Select(PlanOf)] };
    }

    private LiftSearch Search(LiftTarget target, AccountEvidence evidence) =>
        new(_engine, _caps, target, evidence) { Levers = new LeverFinder(target, evidence, asOf) };

    /// <summary>
    /// The next best sets of the same size. A set other than those found lacks a measure of each (Murty 1968, An algorithm for ranking all
    /// the assignments in order of increasing cost): so the best of all that lack one of each is the next.
    /// </summary>
    private static IEnumerable<(PickSet Picks, LiftState After)> Others(LiftSearch search, PickSet first)
    {
        List<ImmutableHashSet<string>> lacking = [ImmutableHashSet.Create<string>(StringComparer.Ordinal)];
        for (var last = first; last.Count > 0;)
        {
            lacking = [.. lacking.SelectMany(l => last.Picks.Select(p => l.Add(p.Lever.Measure.Key)))];
            var next = lacking.Select(l => search.Smallest(l, first.Count)).OfType<(PickSet Picks, LiftState After)>()
                .OrderBy(f => f.Picks, PickSet.Order).FirstOrDefault();
            if (next.Picks is null)
                yield break;
            yield return next;
            last = next.Picks;
        }
    }

    private static LiftPlan PlanOf((PickSet Picks, LiftState After) found) =>
        new([.. found.Picks.Picks.Select(p => new MeasureChange(p.Lever.Group, p.Lever.Now, p.Option.Band, p.Option.Words))], found.After);

    private static string WhyNot(LiftTarget target, LiftSearch search)
    {
        var (best, health) = search.AtBest();
        var view = health.Views.First(v => string.Equals(v.View.Key, target.View.Key, StringComparison.Ordinal));
        var cap = view.Cap ?? target.GroupsIn(health).Select(g => g.Cap).FirstOrDefault(c => c is not null);
        if (cap is not null)
            return $"whatever the measures do it is held at {BandWords.Word(cap.At)}: {cap.Why}";
        return best.Score is { } score
            ? $"even with every measure that can change at its best it would be {Reason.Number(score)}, {BandWords.Word(best.Band)}; Green begins at {Reason.Number(target.View.Green)}"
            : $"even with every measure that can be measured it would rest on {ScoreNumbers.Percent(best.Coverage, belowMinimum: true)} of its weight";
    }

    private ImmutableArray<(MeasureResult, LiftState)> Falls(LiftTarget target, AccountEvidence evidence)
    {
        var levers = new LeverFinder(target, evidence, asOf);
        var falls =
            from lever in levers.Levers(_engine.Score(evidence))
            where lever.Now.Points > 0
            let red = levers.Red(lever.Measure)
            where red is not null
            let after = target.In(_engine.Score(evidence with { History = evidence.History.With(lever.Measure.Key, red.Readings.AsSpan()) }))
            where after.Band != Band.Green
            orderby after.Score ?? 0, lever.Place
            select (lever.Now, after);
        return [.. falls];
    }
}
