using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Overrides;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>Overrides in a list.</summary>
public sealed class InMemoryOverrides(params Override[] held) : IOverrideStore
{
    private readonly List<Override> _held = [.. held];

    public IList<AuditEntry> Audit { get; } = [];

    public Task<IReadOnlyList<Override>> OfAsync(string account, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Override>>([.. _held.Where(o => o.Account == account)]);

    public Task<ILookup<string, Override>> AllAsync(CancellationToken cancellationToken) =>
        Task.FromResult(_held.ToLookup(o => o.Account, StringComparer.Ordinal));

    public Task<long?> AddAsync(Override added, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (Audit.Any(e => e.Request is not null && e.Request == entry.Request))
            return Task.FromResult<long?>(null);
        _held.Add(added with { Id = _held.Count + 1 });
        Audit.Add(entry);
        return Task.FromResult<long?>(_held.Count);
    }

    public Task<bool> LiftAsync(long id, Instant at, AuditEntry entry, CancellationToken cancellationToken)
    {
        var found = _held.FindIndex(o => o.Id == id && o.LiftedAt is null);
        if (found < 0)
            return Task.FromResult(false);
        _held[found] = _held[found] with { LiftedAt = at, LiftedBy = entry.Actor };
        Audit.Add(entry);
        return Task.FromResult(true);
    }
}
