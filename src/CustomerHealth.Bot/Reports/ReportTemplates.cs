using CustomerHealth.Documents.Templates;

namespace CustomerHealth.Bot.Reports;

/// <summary>Where the document templates are.</summary>
internal static class ReportTemplates
{
    /// <param name="folder">Folder of the templates.</param>
    public static DocumentTemplates Open(string folder) => new(FolderOf(folder));

    /// <summary>Where documents and their pictures are.</summary>
    /// <param name="folder">Folder of the templates.</param>
    public static string FolderOf(string folder) => Path.Combine(folder, "documents");
}
