using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using NodaTime;

namespace CustomerHealth.Core.Alerts;

/// <summary>
/// Finds the alerts of one day among kept snapshots. Only accounts of which something went down have their past read. Scores of another
/// scorecard are not compared: what an edit of the scorecard moves is not an alert.
/// </summary>
internal sealed class AlertWatch
{
    private static readonly AlertSettings Settings = AlertSettings.Default;

    private readonly Watch[] _watched;
    private readonly string _version;
    private readonly IScoreSnapshotStore _store;
    private readonly IReadOnlyDictionary<string, SnapshotLayout> _layouts;
    private readonly ILookup<string, AccountAlert> _told;
    private readonly ImmutableHashSet<string> _grouped;

    private AlertWatch(Scorecard scorecard, IScoreSnapshotStore store, IReadOnlyDictionary<string, SnapshotLayout> layouts, IEnumerable<AccountAlert> told)
    {
        _watched = [.. WatchedScore.Of(scorecard).Select(score => new Watch(score, new AlertDetector(score.View, Settings)))];
        (_version, _store, _layouts, _grouped) = (scorecard.Version, store, layouts, WatchedScore.Grouped(scorecard));
        _told = told.ToLookup(alert => alert.Account, StringComparer.Ordinal);
    }

    /// <summary>Ready for a day.</summary>
    public static async Task<AlertWatch> OpenAsync(Scorecard scorecard, IScoreSnapshotStore store, LocalDate day, CancellationToken cancellationToken) => new(
        scorecard,
        store,
        await store.LayoutsAsync(cancellationToken),
        await store.AlertsAsync(day.PlusDays(-Math.Max(Settings.CoolDown, Settings.Days)), day, cancellationToken));

    /// <summary>True when a score of the account went down or came to be known: then its past must be looked at.</summary>
    /// <param name="before">What held the day before.</param>
    /// <param name="now">What holds now.</param>
    public bool Concerns(StoredScores before, ScoreSnapshot now)
    {
        if (!string.Equals(before.Scorecard, _version, StringComparison.Ordinal))
            return false;
        var last = SnapshotText.ReadFigures(_layouts[_version], before, _grouped);
        return _watched.Any(w => w.Falls(last, now));
    }

    /// <summary>The alerts of some accounts, as many as the memory should hold the past of.</summary>
    /// <param name="concerned">What holds now of each.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<AccountAlert>> OnAsync(IReadOnlyList<ScoreSnapshot> concerned, CancellationToken cancellationToken)
    {
        if (concerned is not [var first, ..])
            return [];
        var past = await _store.OfAsync(
            concerned.Select(c => c.Account).ToHashSet(StringComparer.Ordinal), first.Day.PlusDays(-Settings.Memory - Settings.Days), first.Day.PlusDays(-1), cancellationToken);
        return
        [
            .. from now in concerned
               let all = (ScoreSnapshot[])[.. past[now.Account].Where(p => p.Scorecard == _version).Select(p => SnapshotText.ReadFigures(_layouts[_version], p, _grouped)), now]
               from watched in _watched
               let alert = watched.On(all, _told[now.Account])
               where alert is not null
               select alert,
        ];
    }

    private sealed record Watch(WatchedScore Score, AlertDetector Detector)
    {
        private string View => Score.View.Key;

        private string? Group => Score.Group?.Key;

        // A score that was unknown yesterday may be lower than the last known one: its past is looked at.
        public bool Falls(ScoreSnapshot before, ScoreSnapshot now) =>
            now.ScoreOf(View, Group) is { } score && !(score >= before.ScoreOf(View, Group));

        public AccountAlert? On(ScoreSnapshot[] all, IEnumerable<AccountAlert> told)
        {
            if (all.Length == 1 || all[^1].ScoreOf(View, Group) is null)
                return null;
            ScorePoint[] points = [.. all.Select(s => new ScorePoint(s.Day, s.ScoreOf(View, Group)))];
            ScoreAlert[] own = [.. told.Where(t => t.View == View && t.Group == Group).Select(t => t.Alert)];
            return Detector.On(points, own) is { } alert ? new AccountAlert(all[^1].Account, View, Group, alert) : null;
        }
    }
}
