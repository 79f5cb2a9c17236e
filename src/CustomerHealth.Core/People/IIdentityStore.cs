using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Core.People;

/// <summary>Who the users of the chat platforms are. Filled by the storage project.</summary>
public interface IIdentityStore
{
    /// <summary>Every link, by user in ordinal order.</summary>
    Task<IReadOnlyList<ChatIdentity>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Links a user to a person by the operator's word, in place of whom they were linked to, with its audit entry in the same transaction.</summary>
    /// <param name="identity">The link.</param>
    /// <param name="entry">What the audit log says of it.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    /// <returns>False, and nothing is written, when the operator linked the user to that person already.</returns>
    Task<bool> LinkAsync(ChatIdentity identity, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Links a user to a person by their address, unless somebody has linked the user meanwhile; with its audit entry in the same transaction.</summary>
    /// <param name="identity">The link.</param>
    /// <param name="before">The link that was read and holds no longer, and that this one replaces; null: there was none.</param>
    /// <param name="entry">What the audit log says of it.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    /// <returns>False, and nothing is written, when another link stands than the one that was read.</returns>
    Task<bool> MeetAsync(ChatIdentity identity, ChatIdentity? before, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Takes a link away, with its audit entry in the same transaction.</summary>
    /// <returns>False, and nothing is written, when there was none.</returns>
    Task<bool> UnlinkAsync(ChatAddress user, AuditEntry entry, CancellationToken cancellationToken);
}
