using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Observations;

namespace CustomerHealth.Core.Interactions;

/// <summary>Keeps interactions. Filled by the storage project.</summary>
public interface IInteractionStore
{
    /// <summary>
    /// Adds one with the readings it makes and its audit entry, all or nothing; false, and nothing is added, when the entry's request
    /// has acted already.
    /// </summary>
    Task<bool> AddAsync(Interaction interaction, IReadOnlyList<Observation> readings, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The newest of one account first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<Interaction>> NewestAsync(string account, int limit, CancellationToken cancellationToken);
}
