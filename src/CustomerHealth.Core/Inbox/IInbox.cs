using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Inbox;

/// <summary>
/// What platforms sent: stored before they are told so, worked on afterwards (CH-4). Each is given to one worker at a time, and after a crash to another; a
/// repetition is known by its key, also after a restart and in another process. Filled by the storage project.
/// </summary>
public interface IInbox
{
    /// <summary>Rings when this process stored something new.</summary>
    Bell Received { get; }

    /// <summary>Stores what came in: when this returns <see cref="InboxReceipt.New"/> it is on the disk.</summary>
    Task<InboxReceipt> ReceiveAsync(Incoming incoming, CancellationToken cancellationToken);

    /// <summary>Gives out what is due and nobody holds, the oldest first.</summary>
    Task<IReadOnlyList<LeasedWork>> ClaimAsync(InboxClaim claim, CancellationToken cancellationToken);

    /// <summary>Notes that work is done, and erases its payload; false, and nothing is noted, when another has taken it over meanwhile.</summary>
    /// <param name="owner">Who claimed it.</param>
    /// <param name="id">Its number.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<bool> FinishAsync(string owner, long id, Instant at, CancellationToken cancellationToken);

    /// <summary>Notes that work failed: to be tried again, or given up and its payload erased; false when another has taken it over meanwhile.</summary>
    /// <param name="owner">Who claimed it.</param>
    /// <param name="failed">What could not be done.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<bool> FailAsync(string owner, FailedWork failed, Instant at, CancellationToken cancellationToken);

    /// <summary>When the next work is due or its lease runs out, whichever comes first; null when nothing waits.</summary>
    Task<Instant?> NextDueAsync(CancellationToken cancellationToken);

    /// <summary>Forgets what was finished before a moment: its key is no longer known.</summary>
    /// <returns>How many were forgotten.</returns>
    Task<int> PruneAsync(Instant before, CancellationToken cancellationToken);
}
