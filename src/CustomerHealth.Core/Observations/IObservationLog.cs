using System.Collections.Immutable;
using CustomerHealth.Core.Audit;

namespace CustomerHealth.Core.Observations;

/// <summary>Appends observations that come a few at a time, from the API or from chat. Files go through <see cref="Import.IImportStore"/>. Filled by the storage project.</summary>
public interface IObservationLog
{
    /// <summary>Appends those that are new, all in one transaction with the audit entry; when none is new there is no entry.</summary>
    /// <param name="observations">The rows.</param>
    /// <param name="entry">Makes the entry from what became of each, so that it tells what was stored.</param>
    /// <param name="cancellationToken">Stops it; then nothing is stored.</param>
    /// <returns>What became of each, in the order given.</returns>
    Task<ImmutableArray<AppendResult>> AppendAsync(IReadOnlyList<Observation> observations, Func<ImmutableArray<AppendResult>, AuditEntry> entry, CancellationToken cancellationToken);
}
