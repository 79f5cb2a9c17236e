using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Observations;

/// <summary>Reads observations. Filled by the storage project; writing goes through <see cref="Import.IImportStore"/>.</summary>
public interface IObservationStore
{
    /// <summary>What was observed of one account and known on <paramref name="asOf"/>.</summary>
    Task<AccountHistory> ReadAsync(string account, AsOf asOf, CancellationToken cancellationToken);

    /// <summary>The same for every account that has an observation, one at a time, in ordinal order of key: memory stays flat.</summary>
    IAsyncEnumerable<AccountHistory> ReadAllAsync(AsOf asOf, CancellationToken cancellationToken);
}
