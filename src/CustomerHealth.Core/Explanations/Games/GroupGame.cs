using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations.Games;

/// <summary>A group whose measures, weight and cap may each have changed or not.</summary>
internal sealed class GroupGame
{
    private readonly ImmutableArray<Player> _players;
    private readonly int _changed;
    private readonly FreshWeight _unchanged;

    /// <param name="group">The group, as the last day that has it says.</param>
    /// <param name="measures">Its measures, in ordinal order of key: their order in the scorecard must not matter.</param>
    /// <param name="weight">Its weight at both ends; 0 where the scorecard does not have it.</param>
    /// <param name="cap">What holds it down at both ends.</param>
    public GroupGame(Group group, ImmutableArray<MeasureGame> measures, (double From, double To) weight, (AppliedCap? From, AppliedCap? To) cap)
    {
        (Group, Measures, Weight, Cap) = (group, measures, weight, cap);
        foreach (var still in measures.Where(m => m.Factors is []))
            _unchanged = new(_unchanged.Weight + still.From.Weight, _unchanged.Points + still.From.Points);

        List<Player> players = [.. measures.Where(m => m.Factors is not []).Select(m => new Player(m, m.Factors))];
        _changed = players.Count;
        if (weight.From != weight.To)
            players.Add(new Player(null, [Factor.Weight]));
        if (cap.From?.Points != cap.To?.Points)
            players.Add(new Player(null, [Factor.Cap]));
        _players = [.. players];
    }

    /// <summary>The group.</summary>
    public Group Group { get; }

    /// <summary>All its measures.</summary>
    public ImmutableArray<MeasureGame> Measures { get; }

    /// <summary>Its weight at both ends.</summary>
    public (double From, double To) Weight { get; }

    /// <summary>What holds it down at both ends; null for nothing.</summary>
    public (AppliedCap? From, AppliedCap? To) Cap { get; }

    /// <summary>Before any change.</summary>
    public GroupState From => State(new bool[_players.Length], -1, 0);

    /// <summary>After every change.</summary>
    public GroupState To => State([.. _players.Select(_ => true)], -1, 0);

    /// <summary>True when anything changed.</summary>
    public bool Changed => _players is not [];

    /// <summary>What each elementary change of the group is worth.</summary>
    /// <param name="worth">What a state of the group is worth: to the view, or its own score.</param>
    public IEnumerable<Share> Shares(Func<GroupState, double> worth)
    {
        for (var i = 0; i < _players.Length; i++)
        {
            var player = _players[i];
            var worths = new double[1 << player.Factors.Length];
            foreach (var before in Orders.Before(_players.Length, i))
            {
                for (var mask = 0; mask < worths.Length; mask++)
                    worths[mask] += before.Weight * worth(State(before.Has, i, mask));
            }

            for (var factor = 0; factor < player.Factors.Length; factor++)
                yield return new Share(player.Factors[factor], this, player.Measure, Orders.Value(worths, factor));
        }
    }

    /// <summary>The group when the changes of some players have happened and, of one player, only some of its factors.</summary>
    private GroupState State(bool[] has, int player, int mask)
    {
        var (weight, points) = (_unchanged.Weight, _unchanged.Points);
        for (var i = 0; i < _changed; i++)
        {
            var measure = _players[i].Measure!;
            var fresh = i == player ? measure.At(mask) : has[i] ? measure.To : measure.From;
            weight += fresh.Weight;
            points += fresh.Points;
        }

        var (own, cap) = (Weight.From, Cap.From);
        for (var i = _changed; i < _players.Length; i++)
        {
            if (!(i == player ? mask != 0 : has[i]))
                continue;
            if (_players[i].Factors[0] == Factor.Weight)
                own = Weight.To;
            else
                cap = Cap.To;
        }

        return new GroupState(own, weight > 0 ? Math.Min(points / weight, cap?.Points ?? double.PositiveInfinity) : double.NaN);
    }
}
