using System.Collections.Immutable;
using CustomerHealth.Core.Explanations.Games;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations;

/// <summary>Why a score appeared or disappeared: what came, went stale or no longer applies, and the coverage it needed.</summary>
internal sealed class GapWords(ScoredDay from, ScoredDay to)
{
    private const int MostMeasures = 3;

    private readonly PartSources _sources = new(from, to);

    /// <summary>The one part of a view that has a score at one end only.</summary>
    public Part Of(ViewResult? before, ViewResult? after, ImmutableArray<GroupGame> games) => (before, after) switch
    {
        (null, { } now) => ByScorecard(PartKind.Appeared, now.View.Name, $"came with {WeightWords.Scorecard(to)}"),
        ({ } then, null) => ByScorecard(PartKind.Disappeared, then.View.Name, $"is no longer in {WeightWords.Scorecard(to)}"),
        ({ View.Combine: Combine.None }, { } now) => ByScorecard(PartKind.Appeared, now.View.Name, $"its groups are averaged since {WeightWords.Scorecard(to)}"),
        ({ } then, { View.Combine: Combine.None }) => ByScorecard(PartKind.Disappeared, then.View.Name, $"its groups are no longer averaged since {WeightWords.Scorecard(to)}"),
        ({ } then, { } now) => ByData(now.Score is null, now.View.Name, games.SelectMany(g => g.Measures), Coverage(then, now)),
        (null, null) => throw new ArgumentNullException(nameof(after), "A view is in one of the scorecards."),
    };

    /// <summary>The one part of a group that has a score at one end only.</summary>
    public Part Of(GroupResult? before, GroupResult? after, GroupGame game) => (before, after) switch
    {
        (null, _) => ByScorecard(PartKind.Appeared, game.Group.Name, $"came with {WeightWords.Scorecard(to)}"),
        (_, null) => ByScorecard(PartKind.Disappeared, game.Group.Name, $"is no longer in {WeightWords.Scorecard(to)}"),
        (_, { } now) => ByData(now.Score is null, game.Group.Name, game.Measures, now.Score is null ? "nothing in it is fresh" : "nothing in it was fresh"),
    };

    private Part ByScorecard(PartKind kind, string name, string fact) =>
        new() { Kind = kind, Name = name, Fact = fact, Why = $"{name} {fact}", Sources = _sources.Scorecards() };

    private Part ByData(bool gone, string name, IEnumerable<MeasureGame> measures, string state)
    {
        var causes = measures.Where(m => (m.Before.State, m.After.State) is var (then, now) && then != now && Matters(then, now, gone)).ToList();
        List<string> facts = [.. causes.Take(MostMeasures).Select(Cause)];
        if (causes.Count > MostMeasures)
            facts.Add($"{causes.Count - MostMeasures} more measures");
        var fact = string.Join(", ", facts.Append(state));
        var kind = gone ? PartKind.Disappeared : PartKind.Appeared;
        var sources = causes.SelectMany(c => _sources.Of(c, Factor.Readings).Sources).Distinct(StringComparer.Ordinal).Take(PartSources.MostReadings);
        return new Part { Kind = kind, Name = name, Fact = fact, Why = $"{name} {(gone ? "has no score any more" : "has a score now")}: {fact}", Sources = [.. sources] };
    }

    /// <summary>
    /// Only what went the way of the score: where it disappeared, what ceased to be fresh or asks for data since it applies; where it
    /// appeared, what began to be fresh or asks no longer.
    /// </summary>
    private static bool Matters(MeasureState then, MeasureState now, bool gone)
    {
        var (without, with) = gone ? (now, then) : (then, now);
        return with == MeasureState.Fresh || (with == MeasureState.NotApplicable && without != MeasureState.Fresh);
    }

    private static string Cause(MeasureGame game) => game.After.State switch
    {
        MeasureState.Fresh => $"{game.After.Measure.Name} came ({Reason.Said(game.After)})",
        MeasureState.Stale => $"{game.After.Measure.Name} went stale",
        MeasureState.Missing => $"{game.After.Measure.Name} is missing ({game.After.Note ?? "never measured"})",
        MeasureState.NotApplicable => $"{game.After.Measure.Name} no longer applies",
    };

    private static string Coverage(ViewResult then, ViewResult now)
    {
        var empty = then.Score is null ? then : now;
        if (empty.Band == Band.NotApplicable)
            return then.Score is null ? "nothing in it applied" : "nothing in it applies";
        return $"coverage {Percent(then)} → {Percent(now)}, minimum {ScoreNumbers.Percent(empty.View.MinimumCoverage)}";
    }

    private static string Percent(ViewResult view) => ScoreNumbers.Percent(view.Coverage, belowMinimum: view.IsUnderCovered);
}
