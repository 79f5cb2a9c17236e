using CustomerHealth.Core.Audit;
using NodaTime;

namespace CustomerHealth.Core.Overrides;

/// <summary>Keeps overrides. Filled by the storage project.</summary>
public interface IOverrideStore
{
    /// <summary>All of one account, lifted and expired ones too, in the order they were set.</summary>
    Task<IReadOnlyList<Override>> OfAsync(string account, CancellationToken cancellationToken);

    /// <summary>All of all accounts, by account.</summary>
    Task<ILookup<string, Override>> AllAsync(CancellationToken cancellationToken);

    /// <summary>Adds one together with its audit entry; returns its number, or null, and adds nothing, when the entry's request has acted already.</summary>
    Task<long?> AddAsync(Override added, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Lifts one together with its audit entry; false when it was lifted already.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="at">When.</param>
    /// <param name="entry">Who and from where; its actor is who lifts it.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    Task<bool> LiftAsync(long id, Instant at, AuditEntry entry, CancellationToken cancellationToken);
}
