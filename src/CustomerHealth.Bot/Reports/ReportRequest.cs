using NodaTime;

namespace CustomerHealth.Bot.Reports;

/// <summary>Which document of whom, as of when.</summary>
internal sealed record ReportRequest
{
    /// <summary>Name of the document: <c>account-scorecard</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Account by key or name; null for documents without one.</summary>
    public string? Account { get; init; }

    /// <summary>Quarter such as <c>2026-Q3</c>; null for none.</summary>
    public string? Quarter { get; init; }

    /// <summary>The day looked from; null for the quarter's end when that is past, else today.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>File the document is filled from, for documents that are not filled from the store; null for the bundled sample.</summary>
    public string? DataFile { get; init; }

    /// <summary>BCP 47 language tag.</summary>
    public string Language { get; init; } = "en";
}
