using System.Data.Common;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Import;
using CustomerHealth.Storage.Audit;

namespace CustomerHealth.Storage.Import;

/// <summary>Says in the audit log what an import changed (CH-7), in the transaction of the change.</summary>
internal sealed class ImportAudit(DbTransaction transaction, ImportOrigin origin)
{
    /// <summary>One change of one subject, such as <c>account</c> <c>acme</c>.</summary>
    public Task RecordAsync(string kind, string key, bool added, string? before, string after) => AuditLog.AppendAsync(
        transaction,
        new AuditEntry(origin.At, origin.Actor, $"import:{origin.File}", added ? $"{kind}-added" : $"{kind}-changed", $"{kind}:{key}", before, after));
}
