using System.Collections.Immutable;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Alerts;

/// <summary>
/// Finds the alerts of one day among kept snapshots. Only accounts of which something went down, or of which a cool-down ends, have their past read.
/// Scores of another scorecard are not compared: where the past holds some, it is scored anew by the one in force.
/// </summary>
internal sealed class AlertWatch
{
    private static readonly AlertSettings Settings = AlertSettings.Default;

    private readonly Watch[] _watched;
    private readonly Scorecard _scorecard;
    private readonly AsOf _asOf;
    private readonly SnapshotLayout _layout;
    private readonly IScoreSnapshotStore _store;
    private readonly EvidenceReader _evidence;
    private readonly ILookup<string, AccountAlert> _told;
    private readonly ImmutableHashSet<string> _grouped;
    private readonly Lazy<PastScores> _past;

    private AlertWatch(Scorecard scorecard, AsOf asOf, (IScoreSnapshotStore Store, EvidenceReader Evidence) from, IEnumerable<AccountAlert> told)
    {
        _watched = [.. WatchedScore.Of(scorecard).Select(score => new Watch(score, new AlertDetector(score.View, Settings)))];
        (_scorecard, _asOf, _layout, _grouped) = (scorecard, asOf, SnapshotLayout.Of(scorecard), WatchedScore.Grouped(scorecard));
        (_store, _evidence) = from;
        _told = told.ToLookup(alert => alert.Account, StringComparer.Ordinal);
        _past = new(() => new PastScores(_scorecard, PastScores.DaysForAlerts(asOf, asOf)));
    }

    /// <summary>Ready for a day.</summary>
    /// <param name="scorecard">The scorecard in force.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="from">Where the past is read; and what it was made of, should it be of another scorecard.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<AlertWatch> OpenAsync(
        Scorecard scorecard, AsOf asOf, (IScoreSnapshotStore Store, EvidenceReader Evidence) from, CancellationToken cancellationToken) => new(
        scorecard, asOf, from, await from.Store.AlertsAsync(asOf.Day.PlusDays(-Math.Max(Settings.CoolDown, Settings.Days)), asOf.Day, cancellationToken));

    /// <summary>True when a cool-down of the account ends on the day: what it held back may be told, though nothing changed.</summary>
    public bool IsDue(string account) => _told[account].Any(told => told.Alert.Day.PlusDays(Settings.CoolDown) == _asOf.Day);

    /// <summary>True when a score of the account went down or came to be known, or a cool-down ends: then its past must be looked at.</summary>
    /// <param name="before">What held the day before, by the same scorecard.</param>
    /// <param name="now">What holds now.</param>
    public bool Concerns(StoredScores before, ScoreSnapshot now)
    {
        if (!IsOwn(before))
            return false;
        var last = SnapshotText.ReadFigures(_layout, before, _grouped);
        return IsDue(now.Account) || _watched.Any(w => w.Falls(last, now));
    }

    /// <summary>The alerts of some accounts, as many as the memory should hold the past of.</summary>
    /// <param name="concerned">What holds now of each.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<AccountAlert>> OnAsync(IReadOnlyList<ScoreSnapshot> concerned, CancellationToken cancellationToken)
    {
        if (concerned.Count == 0)
            return [];
        var kept = await _store.OfAsync(
            concerned.Select(c => c.Account).ToHashSet(StringComparer.Ordinal), _asOf.Day.PlusDays(-Settings.Memory - Settings.Days), _asOf.Day.PlusDays(-1), cancellationToken);
        List<AccountAlert> alerts = [];
        foreach (var now in concerned)
        {
            ScoreSnapshot[] all = [.. await BeforeAsync(now.Account, kept[now.Account], cancellationToken), now];
            alerts.AddRange(_watched.Select(watched => watched.On(all, _told[now.Account])).OfType<AccountAlert>());
        }

        return alerts;
    }

    /// <summary>What was said of an account; what the scorecard in force would have said, when some was said by another.</summary>
    private async Task<IEnumerable<ScoreSnapshot>> BeforeAsync(string account, IEnumerable<StoredScores> kept, CancellationToken cancellationToken)
    {
        StoredScores[] own = [.. kept];
        if (Array.TrueForAll(own, IsOwn))
            return own.Select(p => SnapshotText.ReadFigures(_layout, p, _grouped));
        if (await _evidence.FindAsync(account, _asOf, cancellationToken) is not { } evidence)
            return [];
        var since = own[0].Day;
        return _past.Value.Of(evidence, await _evidence.EachAsync(account, _past.Value.Days, cancellationToken))
            .Where(past => past.Day >= since && past.Day < _asOf.Day);
    }

    private bool IsOwn(StoredScores stored) => string.Equals(stored.Scorecard, _scorecard.Version, StringComparison.Ordinal);

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
