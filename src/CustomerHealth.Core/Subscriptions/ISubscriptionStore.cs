using CustomerHealth.Core.Audit;

namespace CustomerHealth.Core.Subscriptions;

/// <summary>Who wants alerts, and who does not. Filled by the storage project.</summary>
public interface ISubscriptionStore
{
    /// <summary>
    /// Takes the place of what the reader asked for before, with its audit entry and the end of messages that are not wanted any more, in one transaction. It sets a
    /// state and may be repeated: the same button is pressed again after the state was changed back.
    /// </summary>
    /// <param name="subscription">What is asked for.</param>
    /// <param name="unwanted">Keys of messages that wait and do not go out any more; those that were begun are left.</param>
    /// <param name="entry">What the audit log says of it.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    /// <returns>False, and nothing is done, when it was so already.</returns>
    Task<bool> SetAsync(Subscription subscription, IReadOnlyList<string> unwanted, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>All of everybody, by reader and subject in ordinal order.</summary>
    Task<IReadOnlyList<Subscription>> AllAsync(CancellationToken cancellationToken);

    /// <summary>All of one reader, by subject in ordinal order.</summary>
    Task<IReadOnlyList<Subscription>> OfAsync(AlertReader reader, CancellationToken cancellationToken);
}
