using CustomerHealth.Core.Replies;

namespace CustomerHealth.Core.Reporting;

/// <summary>A report that was made.</summary>
/// <param name="File">The document.</param>
/// <param name="Title">What it is about, as it says itself: "Pod Harbour".</param>
/// <param name="Kicker">The line above: "Weekly digest · 2026-W47".</param>
public sealed record ReportPaper(ReplyFile File, string Title, string Kicker)
{
    /// <summary>What it says in two or three sentences; empty when it says nothing so short.</summary>
    public string Summary { get; init; } = "";

    /// <summary>True when clients may read it: its template says so and is held to what they may see (QB-8).</summary>
    public bool IsForClients { get; init; }

    /// <summary>What <c>verify</c> knows it by; null when it cannot be verified.</summary>
    public string? Code { get; init; }
}
