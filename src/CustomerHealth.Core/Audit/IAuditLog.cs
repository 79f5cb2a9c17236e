using NodaTime;

namespace CustomerHealth.Core.Audit;

/// <summary>The append-only audit log. Filled by the storage project.</summary>
public interface IAuditLog
{
    /// <summary>Adds one entry.</summary>
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Adds one entry unless its request has acted already (CH-4); false, and nothing is added, when it has.</summary>
    Task<bool> AppendOnceAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The newest entries first, at most <paramref name="limit"/>; of one subject when given.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(string? subject, int limit, CancellationToken cancellationToken);

    /// <summary>The newest entries of a cut first, at most <paramref name="limit"/>.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadCutAsync(AuditCut cut, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// What was done at or after an instant, the newest first, at most <paramref name="limit"/>. Of an import only its own entry, which counts its rows,
    /// not one for each account it changed: a large file would push out what people did.
    /// </summary>
    Task<IReadOnlyList<AuditEntry>> ActsSinceAsync(Instant since, int limit, CancellationToken cancellationToken);

    /// <summary>How many entries there are; of one subject when given.</summary>
    Task<long> CountAsync(string? subject, CancellationToken cancellationToken);

    /// <summary>How many entries a cut has.</summary>
    Task<long> CountCutAsync(AuditCut cut, CancellationToken cancellationToken);

    /// <summary>Which entry is the newest: tells cheaply whether anything changed.</summary>
    Task<AuditStamp> NewestAsync(CancellationToken cancellationToken);
}
