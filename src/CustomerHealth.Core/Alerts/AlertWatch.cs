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

    private AlertWatch(Scorecard scorecard, IScoreSnapshotStore store, IReadOnlyDictionary<string, SnapshotLayout> layouts, IEnumerable<AccountAlert> told)
    {
        _watched = [.. WatchedScore.Of(scorecard).Select(score => new Watch(score, new AlertDetector(score.View, Settings)))];
        (_version, _store, _layouts) = (scorecard.Version, store, layouts);
        _told = told.ToLookup(alert => alert.Account, StringComparer.Ordinal);
    }

    /// <summary>Ready for a day.</summary>
    public static async Task<AlertWatch> OpenAsync(Scorecard scorecard, IScoreSnapshotStore store, LocalDate day, CancellationToken cancellationToken) => new(
        scorecard,
        store,
        await store.LayoutsAsync(cancellationToken),
        await store.AlertsAsync(day.PlusDays(-Math.Max(Settings.CoolDown, Settings.Days)), day, cancellationToken));

    /// <summary>The alerts of one account.</summary>
    /// <param name="before">What held the day before.</param>
    /// <param name="now">What holds now.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<AccountAlert>> OnAsync(StoredScores before, ScoreSnapshot now, CancellationToken cancellationToken)
    {
        if (!string.Equals(before.Scorecard, _version, StringComparison.Ordinal))
            return [];
        var last = SnapshotText.Read(_layouts[_version], before);
        if (!_watched.Any(w => w.Falls(last, now)))
            return [];
        var past = await _store.OfAsync(now.Account, now.Day.PlusDays(-Settings.Memory - Settings.Days), now.Day.PlusDays(-1), cancellationToken);
        ScoreSnapshot[] all = [.. past.Where(p => p.Scorecard == _version).Select(p => SnapshotText.Read(_layouts[_version], p)), now];
        return [.. _watched.Select(w => w.On(all, _told[now.Account])).OfType<AccountAlert>()];
    }

    private sealed record Watch(WatchedScore Score, AlertDetector Detector)
    {
        private string View => Score.View.Key;

        private string? Group => Score.Group?.Key;

        // A score that was unknown yesterday may be lower than the last known one: its past is looked at.
        public bool Falls(ScoreSnapshot before, ScoreSnapshot now) =>
            now.ScoreOf(View, Group) is { } score && !(score >= before.ScoreOf(View, Group));

        public AccountAlert? On(IReadOnlyList<ScoreSnapshot> all, IEnumerable<AccountAlert> told)
        {
            ScorePoint[] points = [.. all.Select(s => new ScorePoint(s.Day, s.ScoreOf(View, Group)))];
            ScoreAlert[] own = [.. told.Where(t => t.View == View && t.Group == Group).Select(t => t.Alert)];
            return Detector.On(points, own) is { } alert ? new AccountAlert(all[^1].Account, View, Group, alert) : null;
        }
    }
}
