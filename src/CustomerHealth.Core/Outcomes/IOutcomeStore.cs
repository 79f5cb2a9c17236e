namespace CustomerHealth.Core.Outcomes;

/// <summary>Reads outcomes. Filled by the storage project; writing goes through <see cref="Import.IImportStore"/>.</summary>
public interface IOutcomeStore
{
    /// <summary>All of them, in ordinal order of account, then by day, then by event.</summary>
    Task<IReadOnlyList<Outcome>> AllAsync(CancellationToken cancellationToken);
}
