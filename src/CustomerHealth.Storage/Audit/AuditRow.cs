using CustomerHealth.Core.Audit;
using NodaTime;

namespace CustomerHealth.Storage.Audit;

/// <summary>A row of <c>audit</c>.</summary>
internal sealed class AuditRow
{
    /// <summary>Number of the entry; 0 where it was not read.</summary>
    public long Id { get; set; }

    /// <summary>When, Unix milliseconds.</summary>
    public long At { get; set; }

    /// <summary>Who.</summary>
    public string Actor { get; set; } = "";

    /// <summary>From where.</summary>
    public string Place { get; set; } = "";

    /// <summary>What was done.</summary>
    public string Act { get; set; } = "";

    /// <summary>On what.</summary>
    public string Subject { get; set; } = "";

    /// <summary>JSON, or null.</summary>
    public string? Before { get; set; }

    /// <summary>JSON, or null.</summary>
    public string? After { get; set; }

    /// <summary>The row to store for an entry.</summary>
    public static AuditRow Of(AuditEntry entry) => new()
    {
        At = entry.At.ToUnixTimeMilliseconds(),
        Actor = entry.Actor,
        Place = entry.Place,
        Act = entry.Act,
        Subject = entry.Subject,
        Before = entry.Before,
        After = entry.After,
    };

    /// <summary>The entry that was stored.</summary>
    public AuditEntry ToEntry() => new(Instant.FromUnixTimeMilliseconds(At), Actor, Place, Act, Subject, Before, After);
}
