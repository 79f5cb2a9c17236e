using NodaTime;

namespace CustomerHealth.Core.Audit;

/// <summary>
/// The newest entry of the audit log. Every change of what scores are made of has an entry in its transaction, and writers take turns: while the
/// stamp is the same, so are the scores.
/// </summary>
/// <param name="Id">Its number; 0 when there is none.</param>
/// <param name="At">When it was written: a restored store may have the same numbers again.</param>
public readonly record struct AuditStamp(long Id, Instant At);
