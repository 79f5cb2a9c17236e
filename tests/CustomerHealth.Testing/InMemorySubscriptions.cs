using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Subscriptions;

namespace CustomerHealth.Testing;

/// <summary>Subscriptions in a list.</summary>
public sealed class InMemorySubscriptions(params Subscription[] subscriptions) : ISubscriptionStore
{
    /// <summary>What was asked for.</summary>
    public IList<Subscription> All { get; } = [.. subscriptions];

    /// <summary>Messages that were taken back.</summary>
    public IList<string> Unwanted { get; } = [];

    /// <summary>What the audit log was told.</summary>
    public IList<AuditEntry> Entries { get; } = [];

    public Task<bool> SetAsync(Subscription subscription, IReadOnlyList<string> unwanted, AuditEntry entry, CancellationToken cancellationToken)
    {
        var before = All.FirstOrDefault(s => s.Reader == subscription.Reader && s.Subject == subscription.Subject);
        if (before?.IsMuted == subscription.IsMuted)
            return Task.FromResult(false);
        foreach (var key in unwanted)
            Unwanted.Add(key);
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
