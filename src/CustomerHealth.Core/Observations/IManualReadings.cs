using CustomerHealth.Core.Audit;

namespace CustomerHealth.Core.Observations;

/// <summary>Keeps the readings that people enter (SC-7). Filled by the storage project.</summary>
public interface IManualReadings
{
    /// <summary>Adds one together with its audit entry; false, and nothing is added, when the entry's request has acted already.</summary>
    Task<bool> AddAsync(Observation observation, AuditEntry entry, CancellationToken cancellationToken);
}
