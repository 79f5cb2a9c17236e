using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations.Games;

/// <summary>
/// A view as a game: its players are the elementary changes between two days, and what a set of them is worth is the view's score,
/// not rounded, when they have happened and the others have not. The shares are Shapley values over levels (Shapley 1953; Owen 1977 for
/// unions; Winter 1989 for levels): in every order all changes of a group stay together, and within it all of a measure.
/// Where nothing is fresh, the worth is the mean of both ends: the same whichever end comes first.
/// </summary>
internal sealed class ViewGame
{
    private readonly ImmutableArray<GroupGame> _groups;
    private readonly int _changed;
    private readonly (AppliedCap? From, AppliedCap? To) _cap;
    private readonly bool _capChanged;
    private readonly ImmutableArray<(GroupState From, GroupState To)> _ends;
    private readonly double _middle;

    /// <param name="groups">In ordinal order of key: their order in the scorecard must not matter.</param>
    /// <param name="cap">What holds the view down at both ends; null for nothing.</param>
    public ViewGame(ImmutableArray<GroupGame> groups, (AppliedCap? From, AppliedCap? To) cap)
    {
        _groups = [.. groups.OrderByDescending(g => g.Changed)];
        _changed = _groups.Count(g => g.Changed);
        _cap = cap;
        _capChanged = cap.From?.Points != cap.To?.Points;
        _ends = [.. _groups.Select(g => (g.From, g.To))];
        _middle = double.NaN;
        _middle = (Score(Ends(g => g.From), cap.From) + Score(Ends(g => g.To), cap.To)) / 2;
    }

    /// <summary>What each change of a group is worth to the group's own score.</summary>
    /// <param name="group">Has a score at both ends.</param>
    public static IEnumerable<Share> Alone(GroupGame group)
    {
        var middle = (group.From.Score + group.To.Score) / 2;
        return group.Shares(state => double.IsNaN(state.Score) ? middle : state.Score);
    }

    /// <summary>What each change is worth to the view, which has a score at both ends.</summary>
    public IEnumerable<Share> Shares()
    {
        var players = _changed + (_capChanged ? 1 : 0);
        for (var i = 0; i < _changed; i++)
        {
            // Many mixtures leave a group in the same state.
            var rests = Rests(players, i);
            var known = new Dictionary<GroupState, double>();
            foreach (var share in _groups[i].Shares(state => known.TryGetValue(state, out var worth) ? worth : known[state] = Worth(rests, state)))
                yield return share;
        }

        if (!_capChanged)
            yield break;
        var points = 0.0;
        foreach (var rest in Rests(players, _changed))
            points += rest.Share * (Score(rest.Groups, _cap.To) - Score(rest.Groups, _cap.From));
        yield return new Share(Factor.Cap, null, null, points);
    }

    private double Worth(Rest[] rests, GroupState group)
    {
        var worth = 0.0;
        foreach (var rest in rests)
            worth += rest.Share * Score(With(rest.Groups, group), rest.Cap);
        return worth;
    }

    /// <summary>The other groups, and the cap, in every state they may have before a player's change.</summary>
    private Rest[] Rests(int players, int player)
    {
        var orders = Orders.Before(players, player);
        var rests = new Rest[orders.Length];
        for (var o = 0; o < orders.Length; o++)
        {
            var has = orders[o].Has;
            var groups = new FreshWeight(0, 0);
            for (var g = 0; g < _groups.Length; g++)
            {
                if (g >= _changed || g != player)
                    groups = With(groups, g < _changed && has[g] ? _ends[g].To : _ends[g].From);
            }

            rests[o] = new Rest(orders[o].Weight, groups, _capChanged && has[_changed] ? _cap.To : _cap.From);
        }

        return rests;
    }

    private FreshWeight Ends(Func<(GroupState From, GroupState To), GroupState> end)
    {
        var groups = new FreshWeight(0, 0);
        foreach (var both in _ends)
            groups = With(groups, end(both));
        return groups;
    }

    private static FreshWeight With(FreshWeight groups, GroupState group) => double.IsNaN(group.Score)
        ? groups
        : new FreshWeight(groups.Weight + group.Weight, groups.Points + (group.Weight * group.Score));

    private double Score(FreshWeight groups, AppliedCap? cap) =>
        groups.Weight > 0 ? Math.Min(groups.Points / groups.Weight, cap?.Points ?? double.PositiveInfinity) : _middle;

    private readonly record struct Rest(double Share, FreshWeight Groups, AppliedCap? Cap);
}
