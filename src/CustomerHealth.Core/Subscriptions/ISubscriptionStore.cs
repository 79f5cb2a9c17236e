using CustomerHealth.Core.Audit;

namespace CustomerHealth.Core.Subscriptions;

/// <summary>Who wants alerts, and who does not. Filled by the storage project.</summary>
public interface ISubscriptionStore
{
    /// <summary>Takes the place of what the reader asked for before, with its audit entry; false, and nothing is done, when the entry's request has acted already (CH-4).</summary>
    Task<bool> SetAsync(Subscription subscription, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>All of everybody, by reader and subject in ordinal order.</summary>
    Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken);

    /// <summary>All of one reader, by subject in ordinal order.</summary>
    Task<IReadOnlyList<Subscription>> OfAsync(AlertReader reader, CancellationToken cancellationToken);
}
