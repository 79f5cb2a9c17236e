using System.Text.Json;
using CustomerHealth.Core.Audit;

namespace CustomerHealth.Core.Portfolio;

/// <summary>What came in by import or over the API since the kept day ended: a list from snapshots does not show it yet.</summary>
/// <param name="Rows">Rows stored, by the audit log; 0 for none.</param>
/// <param name="IsMore">True when there were more acts than were read, so that there may be more rows.</param>
public sealed record ArrivedRows(long Rows, bool IsMore)
{
    /// <summary>Counts them.</summary>
    /// <param name="acts">The acts since.</param>
    /// <param name="isMore">True when not all of them were read.</param>
    public static ArrivedRows Of(IEnumerable<AuditEntry> acts, bool isMore) => new(acts.Sum(RowsOf), isMore);

    private static long RowsOf(AuditEntry act) => act.Act switch
    {
        "import" => Number(act, "added"),
        "observations-received" => Number(act, "rows"),
        _ => 0,
    };

    private static long Number(AuditEntry act, string name)
    {
        if (act.After is null)
            return 0;
        using var after = JsonDocument.Parse(act.After);
        return after.RootElement.GetProperty(name).GetInt64();
    }
}
