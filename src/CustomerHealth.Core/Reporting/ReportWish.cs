namespace CustomerHealth.Core.Reporting;

/// <summary>A report that somebody wants at once.</summary>
/// <param name="Document">What.</param>
/// <param name="Subject">About what; one.</param>
/// <param name="To">To whom.</param>
public sealed record ReportWish(ReportDocument Document, ReportSubject Subject, ReportRecipient To)
{
    /// <summary>BCP 47 tag of the language asked for; empty for the document's own.</summary>
    public string Language { get; init; } = "";

    /// <summary>Key of the person who wants it for themself; null for the operator.</summary>
    public string? By { get; init; }
}
