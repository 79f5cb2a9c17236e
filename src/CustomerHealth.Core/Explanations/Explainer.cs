using System.Collections.Immutable;
using CustomerHealth.Core.Explanations.Games;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;

namespace CustomerHealth.Core.Explanations;

/// <summary>
/// Explains exactly why the scores of one account changed between two days, by any two scorecards (SC-12): nested Shapley values, see
/// docs/explanations.md. Pure: no clock, no I/O, no chance; the same inputs give the same parts.
/// </summary>
public sealed class Explainer
{
    private readonly ScoredDay _from;
    private readonly ScoredDay _to;
    private readonly Mixer _mixer;
    private readonly CapFinder _caps;
    private readonly PartComposer _composer;
    private readonly GapWords _gaps;

    private Explainer(ScoredDay from, ScoredDay to)
    {
        (_from, _to) = (from, to);
        _mixer = new Mixer(from, to);
        _caps = new CapFinder(from, to);
        _composer = new PartComposer(from, to);
        _gaps = new GapWords(from, to);
    }

    /// <summary>Why every view changed. The days may stand in either order.</summary>
    public static Explanation Of(ScoredDay from, ScoredDay to)
    {
        var explainer = new Explainer(from, to);
        var before = Score(from).Views;
        var after = Score(to).Views;
        var last = after.Select(v => explainer.Explain(before.FirstOrDefault(b => Same(b.View.Key, v.View.Key)), v));
        var gone = before.Where(b => !after.Any(a => Same(a.View.Key, b.View.Key))).Select(b => explainer.Explain(b, null));
        return new Explanation(from, to, [.. last, .. gone]);
    }

    private static AccountHealth Score(ScoredDay day) => new HealthEngine(day.Scorecard, day.AsOf).Score(day.Evidence);

    private ViewChange Explain(ViewResult? before, ViewResult? after)
    {
        var games = GamesOf(before, after);
        var view = (after ?? before)!.View;
        var cap = _caps.On(before, after);
        var score = (before?.Score, after?.Score) is ({ } then, { } now)
            ? Changed(view.Key, view.Name, (then, now), cap, new ViewGame(games, cap).Shares())
            : Gap(view.Key, view.Name, (before?.Score, after?.Score), () => _gaps.Of(before, after, games));
        return new ViewChange(score, view.Combine, [.. games.OrderBy(g => PlaceOf(view, g.Group.Key)).Select(g => Explain(g, before, after))]);
    }

    private ScoreChange Explain(GroupGame game, ViewResult? before, ViewResult? after)
    {
        var (then, now) = (ResultOf(before, game.Group.Key), ResultOf(after, game.Group.Key));
        return (then?.Score, now?.Score) is ({ } first, { } last)
            ? Changed(game.Group.Key, game.Group.Name, (first, last), game.Cap, ViewGame.Alone(game))
            : Gap(game.Group.Key, game.Group.Name, (then?.Score, now?.Score), () => _gaps.Of(then, now, game));
    }

    private ScoreChange Changed(string key, string name, (double From, double To) ends, (AppliedCap?, AppliedCap?) cap, IEnumerable<Share> shares)
    {
        var (from, to) = (PartComposer.Exact(ends.From), PartComposer.Exact(ends.To));
        return new ScoreChange { Key = key, Name = name, From = from, To = to, Parts = _composer.Compose(shares, to - from, cap, name) };
    }

    private static ScoreChange Gap(string key, string name, (double? From, double? To) ends, Func<Part> why) => new()
    {
        Key = key,
        Name = name,
        From = ends.From is { } from ? PartComposer.Exact(from) : null,
        To = ends.To is { } to ? PartComposer.Exact(to) : null,
        Parts = ends is (null, null) ? [] : [why()],
    };

    private ImmutableArray<GroupGame> GamesOf(ViewResult? before, ViewResult? after)
    {
        IEnumerable<GroupResult> all = [.. after?.Groups ?? [], .. before?.Groups ?? []];
        return
        [
            .. all.Select(g => g.Group.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(key => GameOf(before, after, key)),
        ];
    }

    private GroupGame GameOf(ViewResult? before, ViewResult? after, string key)
    {
        var (first, last) = (ResultOf(before, key), ResultOf(after, key));
        var (then, now) = (first?.Group, last?.Group);
        var group = (now ?? then)!;
        IEnumerable<Measure> all = [.. now?.Measures ?? [], .. then?.Measures ?? []];
        var measures = all.Select(m => m.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(m => _mixer.Mix(PairOf(then ?? group, now ?? group, m)));
        return new GroupGame(group, [.. measures], (then?.Weight ?? 0, now?.Weight ?? 0), _caps.On(before, after, key));
    }

    private static MeasurePair PairOf(Group then, Group now, string key)
    {
        var (first, last) = (Find(then), Find(now));
        return new MeasurePair((first ?? last)!, (last ?? first)!, (first?.Weight ?? 0, last?.Weight ?? 0));

        Measure? Find(Group group) => group.Measures.FirstOrDefault(m => Same(m.Key, key));
    }

    private static GroupResult? ResultOf(ViewResult? view, string group) => view?.Groups.FirstOrDefault(g => Same(g.Group.Key, group));

    private static int PlaceOf(View view, string group)
    {
        for (var i = 0; i < view.Groups.Length; i++)
        {
            if (Same(view.Groups[i].Key, group))
                return i;
        }

        return view.Groups.Length;
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
