using CustomerHealth.Documents.Templates;

namespace CustomerHealth.Bot.Reports;

/// <summary>Where the document templates are.</summary>
internal static class ReportTemplates
{
    /// <param name="folder">Folder of the templates.</param>
    public static DocumentTemplates Open(string folder) => new(Path.Combine(folder, "documents"));
}
