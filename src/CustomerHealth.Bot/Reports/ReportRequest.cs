using CustomerHealth.Bot.Configuration;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Bot.Reports;

/// <summary>Which document of whom, as of when.</summary>
internal sealed record ReportRequest
{
    /// <summary>Which document.</summary>
    public required IReport Report { get; init; }

    /// <summary>Where templates and samples are.</summary>
    public required BotSettings Settings { get; init; }

    /// <summary>The store and what reads it; null for documents that are about no account, which need no store.</summary>
    public Workbench? Bench { get; init; }

    /// <summary>Key of the account; null for documents without one.</summary>
    public string? Account { get; init; }

    /// <summary>The person as typed, by key or name; null for documents that are about none.</summary>
    public string? Person { get; init; }

    /// <summary>The quarter that was asked for; null for none.</summary>
    public Quarter? Quarter { get; init; }

    /// <summary>Key of the pod whose accounts it is about; null for all accounts.</summary>
    public string? Pod { get; init; }

    /// <summary>The day looked from; null for today.</summary>
    public LocalDate? AsOf { get; init; }

    /// <summary>When the document was due, for one that looks at the present: it looks from then. Null for now.</summary>
    public Instant? Moment { get; init; }

    /// <summary>File the document is filled from, for documents that are not filled from the store; null for the bundled sample.</summary>
    public string? DataFile { get; init; }

    /// <summary>True for an HTML page instead of a PDF.</summary>
    public bool IsHtml { get; init; }

    /// <summary>BCP 47 tag of the language that is asked for; empty for that of the document's own template.</summary>
    public string Language { get; init; } = "";

    /// <summary>The words of the template in force: the model is written with them.</summary>
    public Language Words { get; init; } = Core.Languages.Language.English;
}
