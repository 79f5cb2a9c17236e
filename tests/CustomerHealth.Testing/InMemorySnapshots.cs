using System.Runtime.CompilerServices;
using System.Text;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Snapshots;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>Snapshots in a list.</summary>
public sealed class InMemorySnapshots : IScoreSnapshotStore
{
    private readonly List<SnapshotDay> _days = [];

    /// <summary>What the next question about the last day ends in; null for an answer.</summary>
    public Exception? Fault { get; set; }

    /// <summary>The days written, oldest first.</summary>
    public IReadOnlyList<SnapshotDay> Days => _days;

    public Task<ScoreRun?> LastRunAsync(CancellationToken cancellationToken) =>
        Fault is { } fault ? Task.FromException<ScoreRun?>(fault) : Task.FromResult(_days.LastOrDefault()?.Run);

    public Task<LocalDate?> FirstDayAsync(CancellationToken cancellationToken) => Task.FromResult(_days.FirstOrDefault()?.Run.Day);

    public Task<IReadOnlyDictionary<string, SnapshotLayout>> LayoutsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<string, SnapshotLayout>>(_days.DistinctBy(d => d.Run.Scorecard).ToDictionary(d => d.Run.Scorecard, d => d.Layout));

    public async IAsyncEnumerable<StoredScores> OnDayAsync(LocalDate day, IReadOnlySet<string>? accounts, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var account in All().Where(s => s.Day <= day && accounts?.Contains(s.Account) != false).GroupBy(s => s.Account).OrderBy(g => g.Key, StringComparer.Ordinal))
            yield return await Task.FromResult(account.Last());
    }

    public IAsyncEnumerable<StoredScores> SinceAsync(LocalDate since, LocalDate day, IReadOnlySet<string> accounts, CancellationToken cancellationToken) =>
        OnDayAsync(day, accounts, cancellationToken).Where(s => s.Day > since);

    public Task<ILookup<string, StoredScores>> OfAsync(IReadOnlySet<string> accounts, LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        var own = All().Where(s => accounts.Contains(s.Account) && s.Day <= to).ToLookup(s => s.Account);
        return Task.FromResult(own.SelectMany(one => one.Where(s => s.Day >= (one.LastOrDefault(o => o.Day <= from)?.Day ?? from))).ToLookup(s => s.Account));
    }

    public Task<IReadOnlyList<AccountAlert>> AlertsAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AccountAlert>>([.. _days.SelectMany(d => d.Alerts).Where(a => a.Alert.Day >= from && a.Alert.Day <= to)]);

    public Task<bool> WriteAsync(SnapshotDay day, CancellationToken cancellationToken)
    {
        if (_days.LastOrDefault()?.Run.Day != day.After)
            return Task.FromResult(false);
        _days.Add(day);
        return Task.FromResult(true);
    }

    private IEnumerable<StoredScores> All() => _days.SelectMany(d => d.Rows.Select(r => new StoredScores(r.Account, d.Run.Day, d.Run.Scorecard, Encoding.UTF8.GetString(r.Body))));
}
