using CustomerHealth.Core.Audit;

namespace CustomerHealth.Core.Doubts;

/// <summary>Keeps what people doubted (SC-18). Filled by the storage project.</summary>
public interface IDoubtStore
{
    /// <summary>Adds one together with its audit entry; false, and nothing is added, when the entry's request has acted already.</summary>
    Task<bool> AddAsync(DoubtRecord doubt, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>All of all accounts, oldest first.</summary>
    Task<IReadOnlyList<DoubtRecord>> AllAsync(CancellationToken cancellationToken);
}
