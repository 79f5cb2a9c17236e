using NodaTime;

namespace CustomerHealth.Core.HeldFiles;

/// <summary>Files that wait until somebody takes them. Filled by the storage project.</summary>
public interface IHeldFileStore
{
    /// <summary>Holds a file; one whose id is there already is left as it is, taken or not. Those that expired before are forgotten.</summary>
    /// <param name="file">The file.</param>
    /// <param name="now">Decides which have expired.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task HoldAsync(HeldFile file, Instant now, CancellationToken cancellationToken);

    /// <summary>The file, also one that has expired or was taken; null when there is none of that id.</summary>
    Task<HeldFile?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The files of a message that nobody has taken yet, those that have expired among them, by name.</summary>
    /// <param name="message">Its key.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<HeldFile>> UntakenAsync(string message, CancellationToken cancellationToken);

    /// <summary>
    /// Takes a file, which can be done once. The same act may ask again, after a crash, and has it still; any other comes too late.
    /// </summary>
    /// <param name="id">Of the file.</param>
    /// <param name="act">The act.</param>
    /// <param name="now">Decides whether it has expired.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>False, and nothing is taken, when another act has it, when it has expired, or when there is none of that id.</returns>
    Task<bool> TakeAsync(string id, FileAct act, Instant now, CancellationToken cancellationToken);

    /// <summary>Forgets what is in a file, once it is where it belongs, or is not wanted. That it was taken, and by what act, is known until it expires.</summary>
    Task EmptyAsync(string id, CancellationToken cancellationToken);
}
