using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.WhatIf;

/// <summary>
/// Searches the smallest set of changes of one account that makes a target green. Exact, as far as the work allowed goes: switches
/// (<see cref="LeverFinder.Switches"/>) are tried in every combination, each scored by the engine; for the rest <see cref="ViewLevers"/> knows
/// all sets of a size; and the engine has the last word.
/// </summary>
/// <param name="engine">Scores.</param>
/// <param name="caps">Knows what holds scores down.</param>
/// <param name="target">What is to become green.</param>
/// <param name="evidence">The account, without the caps that are to be lifted first.</param>
internal sealed class LiftSearch(HealthEngine engine, Caps caps, LiftTarget target, AccountEvidence evidence)
{
    // More would make too many combinations; the scorecards we know have at most three.
    private const int MostSwitches = 6;

    private readonly Dictionary<(string Scene, string Group, string Lacking), GroupLevers> _groups = [];
    private readonly SortedDictionary<string, string> _leftAlone = new(StringComparer.Ordinal);
    private List<LiftScene>? _scenes;

    /// <summary>What can be changed.</summary>
    public required LeverFinder Levers { private get; init; }

    /// <summary>What the search may do.</summary>
    public required Work Work { get; init; }

    /// <summary>Names of the switches beyond the most that are tried: they were left as they are.</summary>
    public IReadOnlyCollection<string> LeftAlone => _leftAlone.Values;

    /// <summary>The smallest set and what it leads to; null when there is none, or the work was used up.</summary>
    /// <param name="excluded">Keys of measures that must not be changed.</param>
    /// <param name="least">At least so many changes.</param>
    /// <param name="most">At most so many changes.</param>
    public (PickSet Picks, LiftState After)? Smallest(IReadOnlySet<string> excluded, int least, int most)
    {
        var scenes = Scenes().Where(s => !s.Thrown.Picks.Any(p => excluded.Contains(p.Lever.Measure.Key)))
            .Select(s => (Scene: s, Model: Model(s, excluded))).Where(s => s.Model is not null).ToList();
        var highest = scenes.Count == 0 ? -1 : Math.Min(most, target.Groups.Sum(g => g.Measures.Length) + MostSwitches);
        for (var count = least; count <= highest && !Work.IsUsedUp; count++)
        {
            var ways = scenes
                .Where(s => s.Scene.Thrown.Count <= count)
                .SelectMany(s => s.Model!.Reaching(count - s.Scene.Thrown.Count, Work).Select(p => p.And(s.Scene.Thrown)))
                .Order(PickSet.Order)
                .ToList();
            var found = ways.TakeWhile(_ => Work.Spend(Work.Scoring)).Select(p => (Picks: p, After: After(p))).FirstOrDefault(p => p.After.Band == Band.Green);
            if (found.Picks is not null)
                return found;
        }

        return null;
    }

    /// <summary>Some set that does it, and mostly a small one; null when the rule of thumb finds none. For when the work is used up.</summary>
    public (PickSet Picks, LiftState After)? Some()
    {
        var scenes = Scenes().Where(s => Model(s, ImmutableHashSet<string>.Empty) is not null).OrderBy(s => s.Thrown, PickSet.Order);
        foreach (var scene in scenes)
        {
            var levers = target.GroupsIn(scene.Health).SelectMany(g => Levers.Of(g)).Where(l => l.Options.Length > 0);
            if (new Trimming(Does).Of(scene.Thrown, [.. levers]) is { } picks)
                return (picks, After(picks));
        }

        return null;
    }

    /// <summary>Where it stands when everything is as good as it can be.</summary>
    public (LiftState State, AccountHealth Health) AtBest()
    {
        var health = engine.Score(evidence);
        var picks = AllLevers(health)
            .Where(l => l.Options.Length > 0)
            .Aggregate(PickSet.Empty, (all, lever) => all.With(lever, lever.Options[^1]));
        var best = engine.Score(With(picks));
        return (target.In(best), best);
    }

    private LiftState After(PickSet picks) => target.In(engine.Score(With(picks)));

    /// <summary>True when it is green then, and every change is of a measure that still applies.</summary>
    private bool Does(PickSet picks)
    {
        var health = engine.Score(With(picks));
        return target.In(health).Band == Band.Green && target.GroupsIn(health).SelectMany(g => g.Measures)
            .All(m => m.State != MeasureState.NotApplicable || !picks.Picks.Any(p => string.Equals(p.Lever.Measure.Key, m.Measure.Key, StringComparison.Ordinal)));
    }

    /// <summary>The account as if these had happened.</summary>
    private AccountEvidence With(PickSet picks) => evidence with
    {
        History = picks.Picks.Aggregate(evidence.History, (history, pick) => history.With(pick.Lever.Measure.Key, pick.Option.Readings.AsSpan())),
    };

    private IEnumerable<Lever> AllLevers(AccountHealth health) =>
        Levers.Switches(health, evidence).Concat(Levers.Levers(health)).DistinctBy(l => l.Place);

    /// <summary>Every combination of switches; one thrown may bring another into play.</summary>
    private List<LiftScene> Scenes()
    {
        if (_scenes is not null)
            return _scenes;

        List<LiftScene> scenes = [new LiftScene(PickSet.Empty, evidence, engine.Score(evidence))];
        HashSet<string> places = new(StringComparer.Ordinal), seen = new(StringComparer.Ordinal);
        for (var i = 0; i < scenes.Count && Work.Spend(Work.Scoring); i++)
        {
            var scene = scenes[i];
            foreach (var lever in Levers.Switches(scene.Health, scene.Evidence).Where(l => l.Options.Length > 0 && !scene.Thrown.Has(l)))
            {
                if (places.Contains(lever.Measure.Key) || (places.Count < MostSwitches && places.Add(lever.Measure.Key)))
                    scenes.AddRange(lever.Options.Select(o => scene.Thrown.With(lever, o)).Where(p => seen.Add(p.Name)).Select(Throw));
                else
                    _leftAlone[lever.Measure.Key] = lever.Measure.Name;
            }
        }

        return _scenes = scenes;
    }

    private LiftScene Throw(PickSet picks)
    {
        var supposed = With(picks);
        return new LiftScene(picks, supposed, engine.Score(supposed));
    }

    /// <summary>Null when green is out of reach from this scene.</summary>
    private ViewLevers? Model(LiftScene scene, IReadOnlySet<string> excluded)
    {
        if (target.Group is null && Ceiling(null, scene.Evidence) < target.View.Green)
            return null;
        var groups = target.GroupsIn(scene.Health).Where(g => g.Band != Band.NotApplicable).Select(g => GroupOf(g, scene, excluded));
        var model = new ViewLevers([.. groups], target.View.Green, target.Group is null ? target.View.MinimumCoverage : 0);
        return model.MayReach ? model : null;
    }

    /// <summary>Kept, since most that is left out of one search leaves the other groups as they were.</summary>
    private GroupLevers GroupOf(GroupResult group, LiftScene scene, IReadOnlySet<string> excluded)
    {
        var levers = Levers.Of(group);
        var lacking = string.Join(' ', levers.Select(l => l.Measure.Key).Where(excluded.Contains));
        var name = (scene.Thrown.Name, group.Group.Key, lacking);
        if (!_groups.TryGetValue(name, out var known))
            _groups[name] = known = new GroupLevers(group, levers.RemoveAll(l => excluded.Contains(l.Measure.Key)), Ceiling(group.Group.Key, scene.Evidence));
        return known;
    }

    private double Ceiling(string? group, AccountEvidence of) =>
        caps.On(target.View, group, double.PositiveInfinity, of)?.Points ?? double.PositiveInfinity;
}
