using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>One report to one recipient for one period: there is one row of it, whoever writes it again (RP-5).</summary>
public sealed record ReportDelivery
{
    /// <summary>Its number in the store; 0 before it is there.</summary>
    public long Id { get; init; }

    /// <summary>Name of the document.</summary>
    public required string Report { get; init; }

    /// <summary>What it is about.</summary>
    public required ReportSubject Subject { get; init; }

    /// <summary>Who gets it.</summary>
    public required ReportRecipient To { get; init; }

    /// <summary>2026-W47; of one that somebody asked for, when: <c>now-2026-11-22T10:15:00Z</c>.</summary>
    public required string Period { get; init; }

    /// <summary>Which schedule wrote it; null for one that somebody asked for.</summary>
    public string? Schedule { get; init; }

    /// <summary>Key of the person who asked for it for themself; null when it is scheduled, or the operator sent it.</summary>
    public string? AskedBy { get; init; }

    /// <summary>When it was due.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The day looked from.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>The quarter it is about; null where none is named.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>BCP 47 tag of the language asked for; empty for the document's own.</summary>
    public string Language { get; init; } = "";

    /// <summary>How far it is.</summary>
    public ReportDeliveryState State { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>Not begun before.</summary>
    public required Instant TryAt { get; init; }

    /// <summary>Why it is not there yet, or will not be; null when nothing went wrong.</summary>
    public string? Reason { get; init; }

    /// <summary>Key of its message in the outbox; null when there is none.</summary>
    public string? Message { get; init; }

    /// <summary>What <c>verify</c> knows the document by; null when none was made.</summary>
    public string? Code { get; init; }

    /// <summary>When it got where it is now; null while it waits.</summary>
    public Instant? EndedAt { get; init; }
}
