using System.Text.RegularExpressions;
using CustomerHealth.Documents.Fonts;
using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests;

/// <summary>RP-2: what a screen reader, a search engine and other programs find in a document.</summary>
public sealed class StructureTests
{
    private const string Markdown = """
        ---
        title: Quarterly review
        subtitle: The third quarter in ten minutes
        header: Running head
        lang: en-GB
        ---
        # What changed

        Two days
        a week, see [the risks](#risks) or [the terms](https://example.com/terms).

        1. First
        2. Second

        - Loose

        | Account | Score |
        |---|--:|
        | Acme | 78 |

        # Risks

        `rag:red` and `spark:1,2,3`
        """;

    [ToolFact("pdfinfo")]
    public async Task Render_StructText_IsReadInOrderWithItsKinds()
    {
        var (output, _) = await PdfTool.RunAsync(Render(Markdown), "pdfinfo", "-struct-text", "{}");

        Flat(output).ShouldBe(
            "Document H1 \"Quarterly review\" P \"The third quarter in ten minutes\" H2 \"What changed\" " +
            "P \"Two days a week, see \" Link \"the risks\" Object \" or \" Link \"the terms\" Object \".\" " +
            "L : /ListNumbering /Decimal LI Lbl \"1.\" LBody P \"First\" LI Lbl \"2.\" LBody P \"Second\" L : /ListNumbering /Disc LI Lbl \"•\" LBody P \"Loose\" " +
            "Table THead TR TH: /Scope /Column \"Account\" TH: /Scope /Column \"Score\" TBody TR TD \"Acme\" TD \"78\" H2 \"Risks\" P \"Red and \" Figure: /BBox");
    }

    [ToolFact("pdfinfo")]
    public async Task Render_ListsAndHeads_SayWhatTheyAre()
    {
        var (output, _) = await PdfTool.RunAsync(Render(Markdown), "pdfinfo", "-struct", "{}");

        output.ShouldContain("/ListNumbering /Decimal");
        output.ShouldContain("/ListNumbering /Disc");
        Regex.Count(output, "/Scope /Column", RegexOptions.None, Regex.InfiniteMatchTimeout).ShouldBe(2);
    }

    /// <summary>A cell without text still counts: the next one would else be read under the wrong head.</summary>
    [ToolFact("pdfinfo")]
    public async Task Render_EmptyCells_StandInTheirRows()
    {
        const string Rows = "| A |  | C |\n|---|---|---|\n|  | b | c |\n| a |  |  |\n|  |  |  |\n| a | b |\n";
        var (output, exitCode) = await PdfTool.RunAsync(Render(Rows), "pdfinfo", "-struct", "{}");

        exitCode.ShouldBe(0);
        var rows = output[output.IndexOf("TR", StringComparison.Ordinal)..].Split("TR").Skip(1).ToList();
        rows.Select(row => Regex.Count(row, "T[HD]", RegexOptions.None, Regex.InfiniteMatchTimeout)).ShouldBe([3, 3, 3, 3, 3]);
        var (_, check) = await PdfTool.RunAsync(Render(Rows), "qpdf", "--check", "{}");
        check.ShouldBe(0);
    }

    /// <summary>Running heads and feet are told from other decoration, so that a reader who reflows the pages leaves them out.</summary>
    [ToolFact("qpdf")]
    public async Task Render_RunningHeads_ArePaginationArtifacts()
    {
        var (output, _) = await PdfTool.RunAsync(Render(Markdown), "qpdf", "--stream-data=uncompress", "--object-streams=disable", "{}", "-");

        Regex.Count(output, @"/Artifact<</Type/Pagination/Subtype/Header/BBox\[57 ", RegexOptions.None, Regex.InfiniteMatchTimeout).ShouldBe(1);
        Regex.Count(output, "/Artifact<</Type/Pagination/Subtype/Footer/BBox", RegexOptions.None, Regex.InfiniteMatchTimeout).ShouldBe(1);
    }

    /// <summary>Every figure of a page says where it stands, and inside the page.</summary>
    [ToolFact("pdfinfo")]
    public async Task Render_Figures_SayWhereTheyStand()
    {
        var (output, _) = await PdfTool.RunAsync(MarkdownToPdf.Render(Sample.Review, Sample.Options), "pdfinfo", "-struct", "{}");

        var figures = Regex.Count(output, @"^ *Figure\b", RegexOptions.Multiline, Regex.InfiniteMatchTimeout);
        var boxes = Regex.Matches(output, @"/BBox \[ ?(?<n>[-0-9.]+) (?<n>[-0-9.]+) (?<n>[-0-9.]+) (?<n>[-0-9.]+)", RegexOptions.None, Regex.InfiniteMatchTimeout)
            .Select(match => match.Groups["n"].Captures.Select(number => double.Parse(number.Value, System.Globalization.CultureInfo.InvariantCulture)).ToArray()).ToList();
        figures.ShouldBeGreaterThan(5);
        boxes.Count.ShouldBe(figures);
        boxes.ShouldAllBe(box => box[0] >= 0 && box[0] < box[2] && box[2] < 596 && box[1] >= 0 && box[1] < box[3] && box[3] < 843);
    }

    /// <summary>A heading without words leads nobody anywhere.</summary>
    [Fact]
    public void Render_HeadingWithoutWords_StandsInNeitherBookmarksNorContents()
    {
        const string Wordless = "::: toc\n:::\n\n# One\n\n#\n\n## `spark:1,2`\n\n## Two `rag:red 46`\n\n## Three\n\n[x](#three)\n";

        var canvas = RecordingCanvas.Of(Wordless);
        var html = MarkdownToHtml.Render(Wordless, new HtmlOptions()).Html;

        canvas.Bookmarks.Select(bookmark => bookmark.Title).ShouldBe(["One", "Two Red 46", "Three"]);
        canvas.InnerLinks.Count.ShouldBe(4);
        Regex.Matches(html, "<li><a href=\"#(?<id>s[0-9]+)\">", RegexOptions.None, Regex.InfiniteMatchTimeout).Select(match => match.Groups["id"].Value).ShouldBe(["s1", "s2", "s3"]);
        html.ShouldContain("<a href=\"#s3\">x</a>");
    }

    /// <summary>Heads and feet are decoration: they would be read on every page.</summary>
    [ToolFact("pdfinfo")]
    public async Task Render_RunningHeads_AreNotRead()
    {
        var (output, _) = await PdfTool.RunAsync(Render(Markdown), "pdfinfo", "-struct-text", "{}");

        output.ShouldNotContain("Running head");
        output.ShouldNotContain("Page 1");
    }

    /// <summary>A line that is broken ends in a space, so that readers do not join the words on both sides.</summary>
    [ToolFact("pdfinfo")]
    public async Task Render_LongParagraph_KeepsItsWordsApart()
    {
        var (output, _) = await PdfTool.RunAsync(Render(Sample.Words(300)), "pdfinfo", "-struct-text", "{}");

        string.Concat(Regex.Matches(output, "\"(?<text>.*)\"", RegexOptions.None, Regex.InfiniteMatchTimeout).Select(match => match.Groups["text"].Value))
            .ShouldContain(Sample.Words(300));
    }

    [ToolFact("pdfinfo")]
    public async Task Render_Properties_AreInBothPlaces()
    {
        var document = Render(Markdown);
        var (information, _) = await PdfTool.RunAsync(document, "pdfinfo", "{}");
        var (metadata, _) = await PdfTool.RunAsync(document, "pdfinfo", "-meta", "{}");

        information.ShouldMatch("Title: +Quarterly review\n");
        information.ShouldMatch("Subject: +The third quarter in ten minutes\n");
        information.ShouldMatch("Author: +Northlight & Sons\n");
        metadata.ShouldContain("<rdf:li xml:lang=\"x-default\">Quarterly review</rdf:li>");
        metadata.ShouldContain("<rdf:li>Northlight &amp; Sons</rdf:li>");
        metadata.ShouldContain("<rdf:li>en-GB</rdf:li>");
    }

    [ToolFact("qpdf")]
    public async Task Render_Catalog_HasLabelsLanguageAndPlaces()
    {
        var (json, exitCode) = await PdfTool.RunAsync(Render(Markdown), "qpdf", "--json", "--json-key=qpdf", "{}");

        exitCode.ShouldBe(0);
        json.ShouldContain("\"/Lang\": \"u:en-GB\"");
        json.ShouldContain("\"/PageLabels\"");
        json.ShouldContain("\"/DisplayDocTitle\": true");
        json.ShouldContain("\"/URI\": \"u:https://example.com/terms\"");
        json.ShouldContain("/Dests");
    }

    /// <summary>A second reader with its own code: it complains of what it has to mend.</summary>
    [ToolFact("mutool")]
    public async Task Render_Review_OpensInMuPdfWithoutAWarning()
    {
        var document = MarkdownToPdf.Render(Sample.Review, Sample.Options);
        var (output, exitCode) = await PdfTool.RunAsync(document, "mutool", "draw", "-F", "txt", "-q", "{}");

        exitCode.ShouldBe(0);
        output.Replace("warning: ICC support is not available", "", StringComparison.Ordinal).ShouldNotContain("warning:");
        output.ShouldNotContain("error:");
        output.ShouldContain("Tunturi Logistics Oy");
    }

    [ToolFact("pdftoppm")]
    public async Task Render_Review_IsDrawnByPopplerWithoutAComplaint()
    {
        var (output, exitCode) = await PdfTool.RunAsync(MarkdownToPdf.Render(Sample.Review, Sample.Options), "pdftoppm", "-r", "40", "-png", "-singlefile", "{}");

        exitCode.ShouldBe(0);
        output[1..4].ShouldBe("PNG");
        output.ShouldNotContain("Syntax");
    }

    [ToolFact("chromium")]
    public async Task Render_Review_IsShownByChromium()
    {
        using var chromium = new ChromiumViewer(MarkdownToPdf.Render(Sample.Review, Sample.Options));

        (await chromium.ShowAsync()).ShouldNotBeEmpty();
    }

    /// <summary>The counterpart: what is no PDF is not shown, so the test above can fail.</summary>
    [ToolFact("chromium")]
    public async Task Render_HalfAFile_IsNotShownByChromium()
    {
        using var chromium = new ChromiumViewer(new PdfDocument([.. "%PDF-1.7\n"u8, 1, 2, 3], 1, []));

        (await chromium.ShowAsync(mostPictures: 150)).ShouldBeNull();
    }

    private static PdfDocument Render(string markdown) =>
        MarkdownToPdf.Render(markdown, new PdfOptions { Author = "Northlight & Sons", Fonts = DocumentFonts.BuiltIn });

    /// <summary>Without indents, object numbers and remarks in brackets.</summary>
    private static string Flat(string structure) => string.Join(' ', Regex
        .Replace(structure, @"Object \d+ \d+| \[[-0-9. ]+\]|\((?:block|inline)\)|""""", match => match.Value.StartsWith("Object", StringComparison.Ordinal) ? "Object" : "", RegexOptions.None, Regex.InfiniteMatchTimeout)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
