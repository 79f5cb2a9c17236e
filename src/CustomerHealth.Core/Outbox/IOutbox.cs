using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>
/// Messages on their way out. Each is given to one sender at a time, and after a crash to another; those of one conversation in the order in which they
/// were written. Filled by the storage project.
/// </summary>
public interface IOutbox
{
    /// <summary>Rings when this process wrote something new.</summary>
    Bell Enqueued { get; }

    /// <summary>Writes messages; one whose key is there already is left as it is.</summary>
    /// <returns>How many were new.</returns>
    Task<int> EnqueueAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken);

    /// <summary>Writes messages that a person sends, with the audit entry of it (CH-7); false, and nothing is written, when the entry's request has acted already (CH-4).</summary>
    Task<bool> EnqueueOnceAsync(IReadOnlyList<OutgoingMessage> messages, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Gives out messages that are due and that nobody holds: of each conversation the first of those that are due or begun. One whose hour has not come keeps nothing
    /// waiting; one put off after a try does.
    /// </summary>
    Task<IReadOnlyList<LeasedMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken);

    /// <summary>Notes what was sent. A message that another has taken over meanwhile is left to it.</summary>
    /// <param name="owner">Who claimed them.</param>
    /// <param name="sent">What the platform has.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many were still its own.</returns>
    Task<int> AcknowledgeAsync(string owner, IReadOnlyList<SentMessage> sent, Instant at, CancellationToken cancellationToken);

    /// <summary>Notes what failed: to be tried later, or given up. A message that another has taken over meanwhile is left to it.</summary>
    /// <param name="owner">Who claimed them.</param>
    /// <param name="failed">What the platform did not take.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many were still its own.</returns>
    Task<int> FailAsync(string owner, IReadOnlyList<FailedMessage> failed, CancellationToken cancellationToken);

    /// <summary>Gives back messages that were claimed and not begun: anybody may claim them at once, and the try does not count.</summary>
    /// <param name="owner">Who claimed them.</param>
    /// <param name="ids">Their numbers.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many were still its own.</returns>
    Task<int> ReleaseAsync(string owner, IReadOnlyList<long> ids, CancellationToken cancellationToken);

    /// <summary>When the next message is due or its lease runs out, whichever comes first, those aside that stand behind one that was begun; null when none is on its way.</summary>
    Task<Instant?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Messages in some states, the oldest first.</summary>
    Task<IReadOnlyList<OutboxEntry>> ListAsync(IReadOnlyCollection<OutboxState> states, int limit, CancellationToken cancellationToken);

    /// <summary>What the platform calls a message that it has, to change it later; null when it was not sent, or has no name there.</summary>
    Task<string?> ExternalIdAsync(string dedupeKey, CancellationToken cancellationToken);

    /// <summary>What was sent and has a name on its platform, the newest first: of several conversations when the name is a conversation's own.</summary>
    /// <param name="externalId">What the platform calls it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<SentText>> SentAsAsync(string externalId, CancellationToken cancellationToken);

    /// <summary>Forgets what was sent before a moment, with its key; what waits, is being sent or was given up stays.</summary>
    /// <returns>How many.</returns>
    Task<int> PruneAsync(Instant before, CancellationToken cancellationToken);

    /// <summary>Lets a dead message go out again, with as many tries as a new one; false when there is no dead message of that number.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="entry">Who does it, and when.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<bool> ResendAsync(long id, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Lets every dead message go out again.</summary>
    /// <param name="entry">Who does it, and when; written once, with how many they are, and not at all when there is none.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many.</returns>
    Task<int> ResendAllAsync(AuditEntry entry, CancellationToken cancellationToken);
}
