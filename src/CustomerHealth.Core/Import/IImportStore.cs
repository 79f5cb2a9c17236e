namespace CustomerHealth.Core.Import;

/// <summary>Where imports go. Filled by the storage project.</summary>
public interface IImportStore
{
    /// <summary>Starts the transaction of one file. One at a time in a process.</summary>
    Task<IImportBatch> BeginAsync(ImportOrigin origin, CancellationToken cancellationToken);

    /// <summary>Keys that rows may refer to.</summary>
    Task<KnownKeys> KnownKeysAsync(CancellationToken cancellationToken);
}
