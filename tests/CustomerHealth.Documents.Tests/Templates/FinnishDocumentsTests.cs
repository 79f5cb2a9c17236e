using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Documents.Templates;
using CustomerHealth.Testing;
using Snapshot = CustomerHealth.Testing.Snapshot;

namespace CustomerHealth.Documents.Tests.Templates;

/// <summary>A Finnish document is Finnish throughout: the template, what the model writes, and what the drawings and pages add.</summary>
public sealed partial class FinnishDocumentsTests
{
    /// <summary>Fields that hold the organisation's own words, keys and codes, which no language changes.</summary>
    private static readonly string[] Own =
    [
        "organisation", "snapshot", "scorecardVersion", "key", "name", "about", "industry", "segment", "region", "tier", "owner", "pod", "label", "of", "status", "bands", "play", "measure", "view",
        "views", "group", "code", "scoreCode", "coverageCode", "changeCode", "leader", "subject", "place", "timeZone", "title", "what", "who", "from", "format", "topic", "kind", "slidesTemplate",
    ];

    /// <summary>What people at Northlight wrote: a choice of the scorecard, the reason of a cap, and who set it.</summary>
    private static readonly string[] Written = ["non-critical", "They answer, but only the assistant does.", "Mara Lindqvist"];

    private static readonly DocumentTemplates Templates = new(Folder);

    private static string Folder => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "templates", "documents"));

    private static AccountScorecardInput Scorecard => Northlight.Scorecard with { Language = Language.Finnish };

    [Fact]
    public void AccountScorecard_InFinnish_ReadsAsLookedAt() => Snapshot.Match(Account(), "md");

    [Fact]
    public void QbrExpectations_InFinnish_ReadsAsLookedAt() => Snapshot.Match(Review(), "md");

    [Fact]
    public void Model_OfAnAccountInFinnish_HasNoEnglishSentence() =>
        Untranslated(AccountScorecardModel.Build(Northlight.Scorecard), AccountScorecardModel.Build(Scorecard)).ShouldBeEmpty();

    [Fact]
    public void Model_OfAReviewInFinnish_HasNoEnglishSentence() =>
        Untranslated(QbrExpectationsModel.Build(Northlight.Review), QbrExpectationsModel.Build(Northlight.Review, Language.Finnish)).ShouldBeEmpty();

    /// <summary>RP-3: the language is none of the facts.</summary>
    [Fact]
    public void Snapshot_OfBothLanguages_IsTheSame()
    {
        AccountScorecardModel.Build(Scorecard)["snapshot"].ShouldBe(AccountScorecardModel.Build(Northlight.Scorecard)["snapshot"]);
        QbrExpectationsModel.Build(Northlight.Review, Language.Finnish)["snapshot"].ShouldBe(QbrExpectationsModel.Build(Northlight.Review)["snapshot"]);
    }

    [Theory]
    [InlineData("account-scorecard")]
    [InlineData("qbr-expectations")]
    [InlineData("_bands")]
    public void Template_InFinnish_HasNoEnglishWord(string name)
    {
        var english = Words($"{name}.md");

        Words($"{name}.fi.md").Where(english.Contains).Except(["tiles", "note", "risk", "agenda", "decision", "items", "start", "title", "audience", "internal", "leadership", "page", "kicker", "subtitle", "header", "footer", "verify", "green", "yellow", "unknown", "history", "weeks", "rows", "multiples", "bands", "panels"], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [ToolFact("pdftotext")]
    public async Task Pdf_InFinnish_CountsItsPagesInFinnish()
    {
        var pdf = MarkdownToPdf.Render(Account(), new PdfOptions());

        var (text, _) = await PdfTool.RunAsync(pdf, "pdftotext", "{}", "-");

        pdf.Warnings.ShouldBeEmpty();
        text.ShouldContain($"Sivu 1 / {pdf.Pages}");
        text.ShouldContain("Ei tiedossa");
        foreach (var word in new[] { "Page ", "Green", "Yellow", "Unknown", "Not applicable" })
            text.ShouldNotContain(word, Case.Sensitive);
    }

    [ToolFact("qpdf")]
    public async Task Pdf_InFinnish_SaysItsLanguage()
    {
        var (output, _) = await PdfTool.RunAsync(MarkdownToPdf.Render(Review(), new PdfOptions()), "qpdf", "--qdf", "--object-streams=disable", "{}", "-");

        output.ShouldContain("/Lang <feff00660069>"); // "fi" in UTF-16
    }

    [Fact]
    public void Html_InFinnish_IsFinnishForThoseWhoHearIt()
    {
        var page = MarkdownToHtml.Render(Account(), new HtmlOptions()).Html;

        page.ShouldContain("<html lang=\"fi\">");
        page.ShouldContain("aria-label=\"Sisällys\"");
        page.ShouldContain("Kehitys: 72; 70; 71; 68; 66; 63; 58; 52; 49,5");
        foreach (var word in new[] { "\"Table\"", "\"Contents\"", "Trend: ", "Green", "Unknown" })
            page.ShouldNotContain(word, Case.Sensitive);
    }

    private static string Account() => Render(AccountScorecardModel.Name, AccountScorecardModel.Build(Scorecard));

    private static string Review() => Render(QbrExpectationsModel.Name, QbrExpectationsModel.Build(Northlight.Review, Language.Finnish));

    private static string Render(string name, IReadOnlyDictionary<string, object?> model)
    {
        var text = Templates.Render(name, "fi", model);
        text.Mistakes.ShouldBeEmpty();
        return text.Markdown!;
    }

    /// <summary>Texts with words in them that are the same in both languages and not the organisation's own.</summary>
    private static IEnumerable<string> Untranslated(object? english, object? finnish, string name = "") => (english, finnish) switch
    {
        (string one, string other) => one == other && Word().IsMatch(one) && !Own.Contains(name, StringComparer.Ordinal) && !Written.Contains(one, StringComparer.Ordinal) ? [$"{name}: {one}"] : [],
        (IReadOnlyDictionary<string, object?> one, IReadOnlyDictionary<string, object?> other) => one.SelectMany(field => Untranslated(field.Value, other[field.Key], field.Key)),
        (IEnumerable one, IEnumerable other) => one.Cast<object?>().Zip(other.Cast<object?>()).SelectMany(pair => Untranslated(pair.First, pair.Second, name)),
        _ => [],
    };

    private static HashSet<string> Words(string file) =>
        [.. Word().Matches(Tag().Replace(File.ReadAllText(Path.Combine(Folder, file)), m => string.Join(' ', Quoted().Matches(m.Value).Select(q => q.Value)))).Select(m => m.Value.ToLowerInvariant())];

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Tag();

    [GeneratedRegex("\"[^\"]*\"", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.None, Timeout.Infinite)]
    private static partial Regex Word();

    private static string ThisFile([CallerFilePath] string file = "") => file;
}
