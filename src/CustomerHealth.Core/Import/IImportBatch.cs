namespace CustomerHealth.Core.Import;

/// <summary>One file being stored, in one transaction: all of it or, when disposed without a commit, nothing.</summary>
public interface IImportBatch : IAsyncDisposable
{
    /// <summary>Adds one accepted row. The caller has checked that accounts, people and pods it names exist in the store or in this batch.</summary>
    ValueTask AddAsync(ImportRecord record, CancellationToken cancellationToken);

    /// <summary>Stores what was added, with one audit row for the file and one for each changed account, person and pod.</summary>
    Task<ImportCounts> CommitAsync(CancellationToken cancellationToken);
}
