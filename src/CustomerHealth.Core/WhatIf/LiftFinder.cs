using System.Collections.Frozen;
using System.Collections.Immutable;
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
    /// <summary>Steps that one search may take when nobody says: well under a second on most machines.</summary>
    public const long DefaultMostSteps = 5_000_000;

    private readonly HealthEngine _engine = new(scorecard, asOf);
    private readonly Caps _caps = new(scorecard, asOf);

    /// <summary>Steps that one search may take; what is found when they are used up says so.</summary>
    public long MostSteps { get; init; } = DefaultMostSteps;

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
    /// <param name="cancellationToken">Stops the search.</param>
    public Lift Find(LiftTarget target, AccountEvidence evidence, int others, CancellationToken cancellationToken = default)
    {
        var now = target.In(_engine.Score(evidence));
        if (now.Band == Band.Green)
            return new Lift { Target = target, Now = now, Falls = Falls(target, evidence) };
        if (now.Band == Band.NotApplicable)
            return new Lift { Target = target, Now = now, OutOfReach = "nothing in it applies to this account" };

        var holding = evidence.Overrides.IsDefaultOrEmpty ? [] : evidence.Overrides.Where(o => o.Holds(asOf) && string.Equals(o.View, target.View.Key, StringComparison.Ordinal)).ToImmutableArray();
        var own = holding.RemoveAll(o => !string.Equals(o.Group, target.Group?.Key, StringComparison.Ordinal));
        var ofGroups = target.Group is null ? holding.RemoveAll(o => o.Group is null) : [];
        var asked = new Lift { Target = target, Now = now, Holds = own };
        var lift = Planned(asked, evidence, others, cancellationToken);
        if (lift.Plan is not null || ofGroups.IsEmpty)
            return lift;
        var freed = Planned(asked with { Holds = [.. own, .. ofGroups] }, evidence, others, cancellationToken);
        return freed with { Doubt = freed.Doubt ?? (freed.Plan is null || lift.Doubt is null ? null : $"without lifting the caps of its groups, {lift.Doubt}"), Steps = lift.Steps + freed.Steps };
    }

    private Lift Planned(Lift asked, AccountEvidence evidence, int others, CancellationToken cancellationToken)
    {
        var freed = evidence with { Overrides = evidence.Overrides.IsDefault ? [] : evidence.Overrides.RemoveRange(asked.Holds) };
        var search = new LiftSearch(_engine, _caps, asked.Target, freed) { Levers = new LeverFinder(asked.Target, freed, asOf), Work = new Work(MostSteps, cancellationToken) };
        var found = search.Smallest(FrozenSet<string>.Empty, 0, int.MaxValue - 1);
        var usedUp = search.Work.IsUsedUp && found is null;
        var plan = found ?? (usedUp ? search.Some() : null);
        var doubt = usedUp ? LiftDoubt.OfWork(MostSteps, plan is not null) : LiftDoubt.OfSwitches(search.LeftAlone, plan is not null);
        return asked with
        {
            Plan = plan is { } set ? PlanOf(set) : null,
            Others = found is { } first ? [.. Others(search, first.Picks).Take(others).Select(PlanOf)] : [],
            OutOfReach = plan is null && doubt is null ? WhyNot(asked.Target, search) : null,
            Doubt = doubt,
            Steps = search.Work.Steps,
        };
    }

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
            var next = lacking.Select(l => search.Smallest(l, first.Count, first.Count)).OfType<(PickSet Picks, LiftState After)>()
                .OrderBy(f => f.Picks, PickSet.Order).FirstOrDefault();
            if (next.Picks is null || search.Work.IsUsedUp)
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
