using CustomerHealth.Core.Reporting;

namespace CustomerHealth.Bot.Reports.Scheduled;

/// <summary>What came of one try of a delivery.</summary>
/// <param name="Delivery">As it is now; still waiting when it is tried again.</param>
/// <param name="Warnings">Of the document, such as a template whose last good version was used.</param>
internal sealed record ReportOutcome(ReportDelivery Delivery, IReadOnlyList<string> Warnings)
{
    /// <summary>A fault that nobody foresaw; null for none.</summary>
    public Exception? Fault { get; init; }

    /// <summary>True when somebody else ended it meanwhile: then nothing of this try was sent.</summary>
    public bool IsAnothers { get; init; }
}
