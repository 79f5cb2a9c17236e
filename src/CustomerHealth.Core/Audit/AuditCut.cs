namespace CustomerHealth.Core.Audit;

/// <summary>What one reader may see of the audit log (GV-3): entries on some subjects, and the reader's own acts.</summary>
/// <param name="Actor">Key of the reader; null for none.</param>
/// <param name="Subjects">The subjects: <c>account:acme</c>.</param>
public sealed record AuditCut(string? Actor, IReadOnlySet<string> Subjects);
