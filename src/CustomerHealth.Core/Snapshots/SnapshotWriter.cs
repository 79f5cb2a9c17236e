using System.Text;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Snapshots;

/// <summary>
/// Writes what every account scored on a day, from what was known then and by the scorecard that was in force at its end. A day is written whole or not at all, after all days before it, and never
/// again: what comes to be known later changes what a recomputation says, not what was said.
/// </summary>
public sealed class SnapshotWriter(EvidenceReader evidence, IScorecardHistory scorecards, IScoreSnapshotStore store, TimeProvider clock)
{
    /// <summary>Writes to people of the alerts; null: nobody is told.</summary>
    public AlertTeller? Teller { get; init; }

    /// <summary>Longest run of days that are caught up at once.</summary>
    public const int MostDays = 400;

    /// <summary>The days up to yesterday that are not written yet; before the first run only yesterday, after a long pause the first 400: more follow when those are written.</summary>
    /// <param name="today">The day that is not over yet.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<LocalDate>> MissingAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var last = await store.LastRunAsync(cancellationToken);
        var from = last?.Day.PlusDays(1) ?? today.PlusDays(-1);
        return [.. Enumerable.Range(0, Math.Clamp(Period.DaysBetween(from, today), 0, MostDays)).Select(from.PlusDays)];
    }

    /// <summary>Writes a day; null when it, or a later one, is there already or came to be meanwhile.</summary>
    public async Task<SnapshotOutcome?> WriteAsync(AsOf asOf, CancellationToken cancellationToken)
    {
        var last = await store.LastRunAsync(cancellationToken);
        if (last?.Day >= asOf.Day)
            return null;

        var scorecard = await scorecards.InForceAsync(asOf.Cutoff, cancellationToken);
        var isEdited = last is not null && !string.Equals(last.Scorecard, scorecard.Version, StringComparison.Ordinal);
        var draft = new Draft(scorecard, await AlertWatch.OpenAsync(scorecard, asOf, (store, evidence), cancellationToken), isEdited);
        await using var before = (isEdited ? Rescored(scorecard, new AsOf(last!.Day, asOf.Zone), cancellationToken) : Before(last, cancellationToken)).GetAsyncEnumerator(cancellationToken);
        var more = await before.MoveNextAsync();
        var scorer = new PortfolioScorer(scorecard, asOf, clock);
        await foreach (var (now, body) in scorer.ScoreAsync(evidence.AllAsync(asOf, cancellationToken), Kept, cancellationToken))
        {
            while (more && string.CompareOrdinal(before.Current.Account, now.Account) < 0)
                more = await before.MoveNextAsync();
            await draft.AddAsync(now, body, more && before.Current.Account == now.Account ? before.Current : null, cancellationToken);
        }

        await draft.FinishAsync(cancellationToken);
        var day = draft.Day(asOf.Day, last?.Day, clock.Now);
        var messages = Teller is null ? [] : await Teller.ComposeAsync(scorecard, asOf, day.Alerts, cancellationToken);
        var start = clock.GetTimestamp();
        return await store.WriteAsync(day with { Messages = messages ?? [] }, cancellationToken)
            ? new SnapshotOutcome(day.Run, day.Alerts.Count, new SnapshotEffort(scorer.Engine, scorer.Reading, clock.GetElapsedTime(start))) { Messages = messages?.Count }
            : null;
    }

    private static (ScoreSnapshot Snapshot, string Body) Kept(AccountHealth health)
    {
        var snapshot = ScoreSnapshot.Of(health);
        return (snapshot, SnapshotText.Write(snapshot));
    }

    private IAsyncEnumerable<StoredScores> Before(ScoreRun? last, CancellationToken cancellationToken) =>
        last is null ? AsyncEnumerable.Empty<StoredScores>() : store.OnDayAsync(last.Day, accounts: null, cancellationToken);

    /// <summary>What the scorecard of the day would have said on the last day: what it alone moved is no fall (SC-14).</summary>
    private IAsyncEnumerable<StoredScores> Rescored(Scorecard scorecard, AsOf then, CancellationToken cancellationToken) =>
        new PortfolioScorer(scorecard, then, clock).ScoreAsync(
            evidence.AllAsync(then, cancellationToken),
            health => new StoredScores(health.Account.Key, then.Day, scorecard.Version, SnapshotText.Write(ScoreSnapshot.Of(health))),
            cancellationToken);

    /// <summary>What was found so far.</summary>
    private sealed class Draft(Scorecard scorecard, AlertWatch watch, bool isEdited)
    {
        private const int AccountsAtOnce = 256;
        private readonly List<ScoreSnapshot> _concerned = [];
        private readonly List<(string, byte[])> _rows = [];
        private readonly List<AccountAlert> _alerts = [];
        private int _accounts;

        public async Task AddAsync(ScoreSnapshot now, string body, StoredScores? before, CancellationToken cancellationToken)
        {
            _accounts++;
            var isSame = before is not null && string.Equals(before.Body, body, StringComparison.Ordinal) && string.Equals(before.Scorecard, scorecard.Version, StringComparison.Ordinal);
            if (!isSame || isEdited)
                _rows.Add((now.Account, Encoding.UTF8.GetBytes(body)));
            if (isSame && !watch.IsDue(now.Account))
                return;
            if (before is null || !watch.Concerns(before, now))
                return;
            _concerned.Add(now);
            if (_concerned.Count == AccountsAtOnce)
                await FinishAsync(cancellationToken);
        }

        public async Task FinishAsync(CancellationToken cancellationToken)
        {
            _alerts.AddRange(await watch.OnAsync(_concerned, cancellationToken));
            _concerned.Clear();
        }

        public SnapshotDay Day(LocalDate day, LocalDate? after, Instant at) => new()
        {
            Run = new ScoreRun(day, scorecard.Version, at, _accounts, _rows.Count),
            After = after,
            Layout = SnapshotLayout.Of(scorecard),
            Rows = _rows,
            Alerts = _alerts,
        };
    }
}
