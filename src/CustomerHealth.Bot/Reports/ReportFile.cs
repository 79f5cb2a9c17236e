using System.Text;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Documents;
using CustomerHealth.Documents.Templates;

namespace CustomerHealth.Bot.Reports;

/// <summary>Makes one document and writes its file: the whole file or none.</summary>
internal static class ReportFile
{
    private static readonly IReport[] Reports = [new AccountScorecardReport(), new PortfolioScorecardReport(), new QbrExpectationsReport(), new InternalQbrReport(), new ClientQbrReport(), new WeeklyDigestReport()];

    /// <summary>Names of the documents that can be made.</summary>
    public static IEnumerable<string> Names => Reports.Select(r => r.Name);

    /// <summary>What gathers the facts of those again whose facts are kept.</summary>
    public static IFactsReader[] FactsReaders(Workbench bench) => [.. Reports.OfType<IFrozenReport>().Select(r => r.FactsReader(bench))];

    /// <summary>The document of a name.</summary>
    /// <exception cref="BadInputException">There is none.</exception>
    public static IReport Find(string name) => Array.Find(Reports, r => r.Name == name)
        ?? throw new BadInputException($"There is no document '{name}'{(NearName.Of(name, Names) is { } near ? $"; did you mean '{near}'?" : $"; there are {string.Join(", ", Names)}.")}");

    /// <summary>Writes the document.</summary>
    /// <param name="request">Which document, and what it is made from.</param>
    /// <param name="file">Where to; replaced when it exists.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Warnings, such as characters that no font has.</returns>
    public static async Task<IReadOnlyList<string>> WriteAsync(ReportRequest request, string file, CancellationToken cancellationToken)
    {
        var drawn = await DrawAsync(request, cancellationToken);
        await WholeFile.WriteAsync(file, drawn.Bytes, cancellationToken);
        return drawn.Warnings;
    }

    /// <summary>Makes the document and keeps its facts.</summary>
    /// <param name="request">Which document, and what it is made from.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<DrawnReport> DrawAsync(ReportRequest request, CancellationToken cancellationToken)
    {
        request = request with { Words = ReportLanguage.Of(request).Language };
        var made = request is { Report: IFrozenReport frozen, Bench: not null } ? await frozen.MakeAsync(request, cancellationToken) : null;
        var model = made?.Model ?? await request.Report.ModelAsync(request, cancellationToken);
        var filled = ReportLanguage.TemplatesOf(request).Render(request.Report.Name, request.Language, model);
        if (!filled.HasText)
            throw new BadInputException(string.Join(Environment.NewLine, filled.Mistakes));
        var code = model["snapshot"] as string;
        var (bytes, warnings) = Bytes(filled, code, request);
        var unkept = made is null ? null : await KeptFacts.KeepAsync(request.Bench, made, cancellationToken);
        return new DrawnReport(bytes, code, [.. filled.Mistakes.Select(m => m.ToString()), .. warnings, .. unkept is null ? Array.Empty<string>() : [unkept]])
        {
            Matter = MatterOf(filled.Markdown), Summary = (model.GetValueOrDefault("verdict") ?? model.GetValueOrDefault("summary")) as string ?? "",
        };
    }

    /// <summary>Between its first two fences; it was read once already to draw the document, so it has no mistake.</summary>
    private static FrontMatter MatterOf(string markdown) =>
        markdown.Split("---\n", 3) is ["", var yaml, _] && FrontMatter.TryParse(yaml, out var matter, out _) ? matter : new FrontMatter();

    private static (byte[] Bytes, IReadOnlyList<string> Warnings) Bytes(DocumentText filled, string? snapshot, ReportRequest request)
    {
        var markdown = filled.Markdown!;
        try
        {
            return Drawn(markdown, snapshot, request);
        }
        catch (DocumentException wrong)
        {
            throw new BadInputException(new FilledPlace(filled.File!, markdown, wrong).Sentence, wrong);
        }
    }

    private static (byte[] Bytes, IReadOnlyList<string> Warnings) Drawn(string markdown, string? snapshot, ReportRequest request)
    {
        if (request.IsHtml)
        {
            var page = MarkdownToHtml.Render(markdown, new HtmlOptions
            {
                SnapshotId = snapshot,
                Fonts = request.Settings.Fonts,
                Pictures = ReportTemplates.FolderOf(request.Settings.Templates),
            });
            return (Encoding.UTF8.GetBytes(page.Html), page.Warnings);
        }

        var pdf = MarkdownToPdf.Render(markdown, new PdfOptions
        {
            SnapshotId = snapshot,
            Author = request.Settings.Organization.Name,
            Fonts = request.Settings.Fonts,
            Pictures = ReportTemplates.FolderOf(request.Settings.Templates),
        });
        return (pdf.Bytes, pdf.Warnings);
    }
}
