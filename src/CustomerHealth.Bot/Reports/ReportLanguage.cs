using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Templates;

namespace CustomerHealth.Bot.Reports;

/// <summary>The language that a document comes out in, which need not be the one asked for; then it is said.</summary>
internal static class ReportLanguage
{
    /// <param name="request">What is asked for.</param>
    public static DocumentLanguage Of(ReportRequest request)
    {
        var (report, found) = (request.Report, TemplatesOf(request).LanguageOf(request.Report.Name, request.Language));
        return report.IsTranslated || found.Language == Language.English
            ? found
            : new DocumentLanguage(Language.English, $"The template of {report.Name} is in {found.Language.Name}, but the program writes the numbers, dates and sentences of {report.Name} in English only.");
    }

    /// <summary>Of the bench, else of the settings.</summary>
    public static DocumentTemplates TemplatesOf(ReportRequest request) => request.Bench?.Templates ?? ReportTemplates.Open(request.Settings.Templates);
}
