using System.Collections.Immutable;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using NodaTime;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>What changed between the end of the week before and the day looked from: each score on its own (SC-1).</summary>
internal sealed class DigestMoves(PortfolioLook look, IReadOnlyDictionary<string, ScoreSnapshot> before, DigestRequest request)
{
    /// <summary>All watched scores, in the order of the scorecard.</summary>
    public ImmutableArray<WatchedScore> Watched { get; } = [.. WatchedScore.Of(request.Scorecard)];

    /// <summary>Scores that stand in another band than at the end of the week before, and those of the others that fell in the week and have fallen far.</summary>
    public ImmutableArray<DigestMove> All()
    {
        var alerts = (look.Alerts ?? []).Where(a => a.Alert.Day >= request.Week.Monday && a.Alert.Day <= request.Week.Day)
            .ToLookup(a => (a.Account, a.View, a.Group), a => a.Alert);
        return [.. look.Standings.SelectMany(s => Watched.Select(w => MoveOf(s, w, alerts[(s.Account.Key, w.View.Key, w.Group?.Key)]))).OfType<DigestMove>()];
    }

    /// <summary>Scores that were known at the end of the week before and are Unknown now.</summary>
    public IEnumerable<(Standing Standing, WatchedScore Watched)> WentBlind() =>
        from standing in look.Standings
        from watched in Watched
        let key = (View: watched.View.Key, Group: watched.Group?.Key)
        where standing.Now.BandOf(key.View, key.Group) == Band.Unknown && before.GetValueOrDefault(standing.Account.Key)?.ScoreOf(key.View, key.Group) is not null
        select (standing, watched);

    private DigestMove? MoveOf(Standing standing, WatchedScore watched, IEnumerable<ScoreAlert> alerts)
    {
        var (view, group) = (watched.View.Key, watched.Group?.Key);
        if (standing.Now.ScoreOf(view, group) is not { } to)
            return null;
        if (before.GetValueOrDefault(standing.Account.Key)?.ScoreOf(view, group) is not { } from)
            return alerts.LastOrDefault(a => Holds(a, watched.View, to)) is { } blind ? new DigestMove(standing, watched, Week(blind.Since, blind.From, to, watched.View)) { HasNoBefore = true, Longer = blind } : null;
        var week = new DigestMove(standing, watched, Week(request.Week.Before, from, to, watched.View));
        if (week.What.FromBand != week.What.ToBand)
            return week;
        return to < from && alerts.LastOrDefault(a => a.Kind == AlertKind.Fell && Holds(a, watched.View, to)) is { } fall
            ? week with { Longer = fall.Since < request.Week.Before ? fall : null }
            : null;
    }

    /// <summary>True when what an alert told of is so on the day looked from: a score that recovered since did not get worse.</summary>
    private static bool Holds(ScoreAlert alert, View view, double score) => alert.Kind switch
    {
        AlertKind.EnteredWorseBand => view.BandOf(score) > alert.FromBand,
        AlertKind.Fell => alert.From - score > AlertSettings.Default.Points,
    };

    private ScoreAlert Week(LocalDate since, double from, double to, View view)
    {
        var (fromBand, toBand) = (view.BandOf(from), view.BandOf(to));
        return new ScoreAlert
        {
            Kind = toBand > fromBand ? AlertKind.EnteredWorseBand : AlertKind.Fell,
            Since = since,
            Day = look.AsOf.Day,
            From = from,
            To = to,
            FromBand = fromBand,
            ToBand = toBand,
        };
    }
}
