using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Doubts;
using CustomerHealth.Core.Interactions;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Outcomes;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>What people say of one account, kept in lists; each request acts once.</summary>
public sealed class InMemoryActs(params (string Measure, Reading Reading)[] readings) : IManualReadings, IInteractionStore, IDoubtStore, IOutcomeStore, IObservationStore, IAuditLog
{
    private readonly List<(string Measure, Reading Reading)> _readings = [.. readings];
    private readonly HashSet<string> _acted = [];

    public IList<AuditEntry> Entries { get; } = [];

    public IList<Interaction> Interactions { get; } = [];

    public IList<DoubtRecord> Doubts { get; } = [];

    public IList<Outcome> Outcomes { get; } = [];

    /// <summary>Says when the store cannot be read any more; null: always can.</summary>
    public Func<bool>? IsBroken { get; set; }

    public Task<bool> AddAsync(Observation observation, AuditEntry entry, CancellationToken cancellationToken) => Once(entry, () => Add(observation));

    public Task<bool> AddAsync(Interaction interaction, IReadOnlyList<Observation> readings, AuditEntry entry, CancellationToken cancellationToken) => Once(entry, () =>
    {
        Interactions.Add(interaction);
        foreach (var reading in readings)
            Add(reading);
    });

    public Task<bool> AddAsync(DoubtRecord doubt, AuditEntry entry, CancellationToken cancellationToken) => Once(entry, () => Doubts.Add(doubt));

    public Task<IReadOnlyList<Interaction>> NewestAsync(string account, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Interaction>>([.. Interactions.Reverse().Take(limit)]);

    Task<IReadOnlyList<DoubtRecord>> IDoubtStore.AllAsync(CancellationToken cancellationToken) => Read<IReadOnlyList<DoubtRecord>>(() => [.. Doubts]);

    Task<IReadOnlyList<Outcome>> IOutcomeStore.AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Outcome>>([.. Outcomes]);

    public Task<AccountHistory> ReadAsync(string account, AsOf asOf, CancellationToken cancellationToken) => Read(() => AccountHistory.Of(account, _readings));

    public async IAsyncEnumerable<AccountHistory> ReadAllAsync(AsOf asOf, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return await ReadAsync("acme", asOf, cancellationToken);
    }

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        Entries.Add(entry);
        return Task.CompletedTask;
    }

    public Task<bool> AppendOnceAsync(AuditEntry entry, CancellationToken cancellationToken) => Once(entry, () => { });

    public Task<IReadOnlyList<AuditEntry>> ReadAsync(string? subject, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>([.. Entries.Where(e => subject is null || e.Subject == subject).Reverse().Take(limit)]);

    public Task<IReadOnlyList<AuditEntry>> ActsSinceAsync(Instant since, int limit, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AuditEntry>>(
        [.. Entries.Where(e => e.At >= since && (e.Act == "import" || !e.Place.StartsWith("import:", StringComparison.Ordinal))).Reverse().Take(limit)]);

    public Task<long> CountAsync(string? subject, CancellationToken cancellationToken) => Task.FromResult(Entries.LongCount(e => subject is null || e.Subject == subject));

    public Task<IReadOnlyList<AuditEntry>> ReadCutAsync(AuditCut cut, int limit, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<AuditEntry>>([.. Of(cut).Reverse().Take(limit)]);

    public Task<long> CountCutAsync(AuditCut cut, CancellationToken cancellationToken) => Task.FromResult(Of(cut).LongCount());

    public Task<AuditStamp> NewestAsync(CancellationToken cancellationToken) =>
        Task.FromResult(Entries.Count == 0 ? default : new AuditStamp(Entries.Count, Entries[^1].At));

    private IEnumerable<AuditEntry> Of(AuditCut cut) => Entries.Where(e => e.Actor == cut.Actor || cut.Subjects.Contains(e.Subject));

    private void Add(Observation o) => _readings.Add((o.Measure, Reading.Of(o.At, o.KnownAt, o.Value, o.Id ?? ObservationId.Of(o), o.Source)));

    private Task<T> Read<T>(Func<T> read) => IsBroken?.Invoke() == true ? Task.FromException<T>(new IOException("disk I/O error")) : Task.FromResult(read());

    private Task<bool> Once(AuditEntry entry, Action act)
    {
        if (entry.Request is not null && !_acted.Add(entry.Request))
            return Task.FromResult(false);
        act();
        Entries.Add(entry);
        return Task.FromResult(true);
    }
}
