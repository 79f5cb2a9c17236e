using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Subscriptions;

namespace CustomerHealth.Testing;

/// <summary>Subscriptions in a list; each request acts once.</summary>
public sealed class InMemorySubscriptions(params Subscription[] subscriptions) : ISubscriptionStore
{
    private readonly HashSet<string> _acted = [];

    /// <summary>What was asked for.</summary>
    public IList<Subscription> All { get; } = [.. subscriptions];

    /// <summary>What the audit log was told.</summary>
    public IList<AuditEntry> Entries { get; } = [];

    public Task<bool> SetAsync(Subscription subscription, AuditEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Request is not null && !_acted.Add(entry.Request))
            return Task.FromResult(false);
        var before = All.FirstOrDefault(s => s.Reader == subscription.Reader && s.Subject == subscription.Subject);
        if (before is not null)
            All.Remove(before);
        All.Add(subscription);
        Entries.Add(entry);
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Subscription>>([.. All]);

    public Task<IReadOnlyList<Subscription>> OfAsync(AlertReader reader, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Subscription>>([.. All.Where(s => s.Reader == reader).OrderBy(s => s.Subject.Text, StringComparer.Ordinal)]);
}
