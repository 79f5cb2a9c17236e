using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>What changed between the end of the week before and the day looked from: each score on its own (SC-1).</summary>
internal sealed class DigestMoves(PortfolioLook look, IReadOnlyDictionary<string, ScoreSnapshot> before, DigestRequest request)
{
    /// <summary>All watched scores, in the order of the scorecard.</summary>
    public ImmutableArray<WatchedScore> Watched { get; } = [.. WatchedScore.Of(request.Scorecard)];

    /// <summary>Scores that stand in another band than at the end of the week before, and the week's alerts of the others.</summary>
    public ImmutableArray<DigestMove> All()
    {
        var alerts = (look.Alerts ?? []).Where(a => a.Alert.Day >= request.Week.Monday && a.Alert.Day <= request.Week.Day)
            .GroupBy(a => (a.Account, a.View, a.Group)).ToDictionary(same => same.Key, same => same.Last().Alert);
        return [.. look.Standings.SelectMany(s => Watched.Select(w => MoveOf(s, w, alerts.GetValueOrDefault((s.Account.Key, w.View.Key, w.Group?.Key))))).OfType<DigestMove>()];
    }

    /// <summary>Scores that were known at the end of the week before and are Unknown now.</summary>
    public IEnumerable<(Standing Standing, WatchedScore Watched)> WentBlind() =>
        from standing in look.Standings
        from watched in Watched
        let key = (View: watched.View.Key, Group: watched.Group?.Key)
        where standing.Now.BandOf(key.View, key.Group) == Band.Unknown && before.GetValueOrDefault(standing.Account.Key)?.ScoreOf(key.View, key.Group) is not null
        select (standing, watched);

    private DigestMove? MoveOf(Standing standing, WatchedScore watched, ScoreAlert? alert)
    {
        var (view, group) = (watched.View.Key, watched.Group?.Key);
        if (standing.Now.ScoreOf(view, group) is { } to && before.GetValueOrDefault(standing.Account.Key)?.ScoreOf(view, group) is { } from
            && (FromBand: watched.View.BandOf(from), ToBand: watched.View.BandOf(to)) is var bands && bands.FromBand != bands.ToBand)
        {
            return new DigestMove(standing, watched, new ScoreAlert
            {
                Kind = AlertKind.EnteredWorseBand,
                Since = request.Week.Before,
                Day = look.AsOf.Day,
                From = from,
                To = to,
                FromBand = bands.FromBand,
                ToBand = bands.ToBand,
            });
        }

        return alert is null ? null : new DigestMove(standing, watched, alert);
    }
}
