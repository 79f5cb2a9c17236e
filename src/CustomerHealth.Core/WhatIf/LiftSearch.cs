using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.WhatIf;

/// <summary>
/// Searches the smallest set of changes of one account that makes a target green. Exact: switches (<see cref="LeverFinder.Switches"/>) are tried in
/// every combination, each scored by the engine; for the rest <see cref="ViewLevers"/> knows all sets of a size; and the engine has the last word.
/// </summary>
/// <param name="engine">Scores.</param>
/// <param name="caps">Knows what holds scores down.</param>
/// <param name="target">What is to become green.</param>
/// <param name="evidence">The account, without the caps that are to be lifted first.</param>
internal sealed class LiftSearch(HealthEngine engine, Caps caps, LiftTarget target, AccountEvidence evidence)
{
    // More would make too many combinations; the scorecards we know have at most three.
    private const int MostSwitches = 6;

    /// <summary>What can be changed.</summary>
    public required LeverFinder Levers { private get; init; }

    /// <summary>The smallest set and what it leads to; null when there is none.</summary>
    /// <param name="excluded">Keys of measures that must not be changed.</param>
    /// <param name="most">At most so many changes.</param>
    public (PickSet Picks, LiftState After)? Smallest(IReadOnlySet<string> excluded, int most)
    {
        var scenes = Scenes(excluded).Select(s => (Scene: s, Model: Model(s, excluded))).Where(s => s.Model is not null).ToList();
        var highest = scenes.Count == 0 ? -1 : Math.Min(most, target.Groups.Sum(g => g.Measures.Length) + MostSwitches);
        for (var count = 0; count <= highest; count++)
        {
            var found = scenes
                .Where(s => s.Scene.Thrown.Count <= count)
                .SelectMany(s => s.Model!.Reaching(count - s.Scene.Thrown.Count).Select(p => p.And(s.Scene.Thrown)))
                .Order(PickSet.Order)
                .Select(p => (Picks: p, After: target.In(engine.Score(With(p)))))
                .FirstOrDefault(p => p.After.Band == Band.Green);
            if (found.Picks is not null)
                return found;
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

    /// <summary>The account as if these had happened.</summary>
    public AccountEvidence With(PickSet picks) => evidence with
    {
        History = picks.Picks.Aggregate(evidence.History, (history, pick) => history.With(pick.Lever.Measure.Key, pick.Option.Readings.AsSpan())),
    };

    private IEnumerable<Lever> AllLevers(AccountHealth health) =>
        Levers.Switches(health, evidence).Concat(Levers.Levers(health)).DistinctBy(l => l.Place);

    /// <summary>Every combination of switches; one thrown may bring another into play.</summary>
    private List<LiftScene> Scenes(IReadOnlySet<string> excluded)
    {
        List<LiftScene> scenes = [new LiftScene(PickSet.Empty, evidence, engine.Score(evidence))];
        HashSet<string> places = new(StringComparer.Ordinal), seen = new(StringComparer.Ordinal);
        for (var i = 0; i < scenes.Count; i++)
        {
            var scene = scenes[i];
            foreach (var lever in Levers.Switches(scene.Health, scene.Evidence).Where(l => !excluded.Contains(l.Measure.Key) && !scene.Thrown.Has(l)))
            {
                if (!places.Contains(lever.Measure.Key) && (places.Count == MostSwitches || !places.Add(lever.Measure.Key)))
                    continue;
                scenes.AddRange(lever.Options.Select(o => scene.Thrown.With(lever, o)).Where(p => seen.Add(p.Name)).Select(Throw));
            }
        }

        return scenes;
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
        var groups = target.GroupsIn(scene.Health).Where(g => g.Band != Band.NotApplicable)
            .Select(g => new GroupLevers(g, [.. Levers.Of(g).Where(l => !excluded.Contains(l.Measure.Key))], Ceiling(g.Group.Key, scene.Evidence)));
        var model = new ViewLevers([.. groups], target.View.Green, target.Group is null ? target.View.MinimumCoverage : 0);
        return model.MayReach ? model : null;
    }

    private double Ceiling(string? group, AccountEvidence of) =>
        caps.On(target.View, group, double.PositiveInfinity, of)?.Points ?? double.PositiveInfinity;
}
