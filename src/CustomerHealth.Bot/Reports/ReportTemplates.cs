using CustomerHealth.Bot.Configuration;
using CustomerHealth.Documents.Templates;

namespace CustomerHealth.Bot.Reports;

/// <summary>Where the document templates are.</summary>
internal static class ReportTemplates
{
    public static DocumentTemplates Open(BotSettings settings) => new(Path.Combine(settings.Templates, "documents"));
}
