namespace CustomerHealth.Core.Reporting;

/// <summary>A report that goes out by itself (QB-9, RP-5): an entry of <c>Reports:Recipients</c>.</summary>
/// <param name="Document">What.</param>
/// <param name="Subject">About what; may stand for several.</param>
/// <param name="To">To whom.</param>
/// <param name="When">When.</param>
public sealed record ReportSchedule(ReportDocument Document, ReportSubject Subject, ReportRecipient To, ReportWhen When)
{
    /// <summary>BCP 47 tag of the language that is asked for; empty for that of the document's own template.</summary>
    public string Language { get; init; } = "";

    /// <summary>Its number in the settings, from 0.</summary>
    public required int Number { get; init; }

    /// <summary>What it is known by in the store. Another time makes it another schedule, which begins anew.</summary>
    public string Id => $"{Document.Name}|{Subject}|{To}|{When}";
}
