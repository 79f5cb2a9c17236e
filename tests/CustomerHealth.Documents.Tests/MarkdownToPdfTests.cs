using System.Text;
using System.Text.RegularExpressions;
using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests;

public sealed class MarkdownToPdfTests
{
    private static PdfDocument Review => MarkdownToPdf.Render(Sample.Review, Sample.Options);

    [Fact]
    public void Render_SameInput_SameBytes() => Review.Bytes.ShouldBe(Review.Bytes);

    [Fact]
    public void Render_OtherSnapshot_OtherBytes() =>
        MarkdownToPdf.Render(Sample.Review, Sample.Options with { SnapshotId = "snapshot-2" }).Bytes.ShouldNotBe(Review.Bytes);

    [Fact]
    public void Render_Review_HasNoWarnings() => Review.Warnings.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData("---\ntitle: Empty\n---\n")]
    [InlineData("---\n---\n")]
    public void Render_NoText_IsOnePage(string markdown) => MarkdownToPdf.Render(markdown, new PdfOptions()).Pages.ShouldBe(1);

    [Fact]
    public void Render_UnknownCharacter_DrawsABoxAndWarns()
    {
        var document = MarkdownToPdf.Render("Hello 中 and 🦄", new PdfOptions());

        document.Warnings.ShouldBe(
        [
            "No font has 中 (U+4E2D), 🦄 (U+1F984) of 'Hello 中 and 🦄'.",
            "Boxes are drawn instead; set Templates:Fonts to a folder with TrueType fonts that have them, such as those of Debian's fonts-droid-fallback (Chinese, Japanese) and fonts-nanum (Korean).",
        ]);
    }

    [Theory]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](/relative)")]
    [InlineData("<ftp://example.com>")]
    public void Render_OtherLinkScheme_LeavesTheLinkOutAndWarns(string markdown)
    {
        var document = MarkdownToPdf.Render(markdown, new PdfOptions());

        document.Warnings.ShouldHaveSingleItem().ShouldContain("links begin with http, https or mailto");
        Encoding.Latin1.GetString(document.Bytes).ShouldNotContain("/URI");
    }

    [Fact]
    public void Render_Image_ShowsItsDescriptionAndWarns() =>
        MarkdownToPdf.Render("![A map](https://example.com/map.png)", new PdfOptions())
            .Warnings.ShouldBe(["Line 1: the image 'https://example.com/map.png' was left out, only its description is shown: pictures are files in the folder of the templates."]);

    [ToolFact("qpdf")]
    public async Task Render_Review_IsCleanForQpdf()
    {
        var (output, exitCode) = await PdfTool.RunAsync(Review, "qpdf", "--check", "{}");

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("WARNING");
    }

    [ToolFact("pdfinfo")]
    public async Task Render_Review_TellsPagesTitleAndKeywords()
    {
        var (output, _) = await PdfTool.RunAsync(Review, "pdfinfo", "{}");

        output.ShouldMatch($@"Pages: +{Review.Pages}\n");
        output.ShouldMatch("Title: +Tunturi Logistics Oy\n");
        output.ShouldMatch("Keywords: +snapshot-1\n");
        output.ShouldMatch("Tagged: +yes\n");
        output.ShouldMatch("CreationDate: .*2026");
    }

    [ToolFact("pdfinfo")]
    public async Task Render_NoDate_HasNone()
    {
        var document = MarkdownToPdf.Render(Sample.Review, new PdfOptions());

        var (output, _) = await PdfTool.RunAsync(document, "pdfinfo", "{}");

        output.ShouldNotContain("CreationDate");
    }

    [ToolFact("pdfinfo")]
    public async Task Render_Letter_HasThatSize()
    {
        var document = MarkdownToPdf.Render("---\npage: Letter\n---\nText", new PdfOptions());

        var (output, _) = await PdfTool.RunAsync(document, "pdfinfo", "{}");

        output.ShouldContain("612 x 792 pts (letter)");
    }

    [ToolFact("pdftotext")]
    public async Task Render_Review_GivesWordsInReadingOrder()
    {
        var (output, _) = await PdfTool.RunAsync(Review, "pdftotext", "-raw", "{}", "-");

        var words = string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        string[] expected =
        [
            "QUARTERLY BUSINESS REVIEW", "Tunturi Logistics Oy", "ends Q3 2026 with 62 % of seats in weekly use",
            "Health score", "78", "Green", "Decision asked today", "one planner released for two days a week",
            "What changed since June", "Value delivered against the goals", "Late deliveries – share of all drops 7.8 % 5.0 % 4.6 %",
            "Yellow 61", "Red 31", "Unknown", "Not applicable", "How the value was counted",
            "Risks we are managing together", "Agenda for this meeting", "09:30", "Decision", "60 min in all", "Page 3 of 3",
        ];
        var from = 0;
        foreach (var part in expected)
        {
            var found = words.IndexOf(part, from, StringComparison.Ordinal);
            found.ShouldBeGreaterThanOrEqualTo(0, $"'{part}' is not where it should be in: {words[from..]}");
            from = found;
        }
    }

    [ToolFact("pdffonts")]
    public async Task Render_Review_EmbedsOnlyTheGlyphsItUses()
    {
        var (output, _) = await PdfTool.RunAsync(Review, "pdffonts", "{}");

        var fonts = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToList();
        fonts.ShouldNotBeEmpty();
        fonts.ShouldAllBe(font => Regex.IsMatch(font, @"^[A-Z]{6}\+.* Identity-H +yes yes yes ", RegexOptions.None, Regex.InfiniteMatchTimeout));
        Review.Bytes.Length.ShouldBeLessThan(60_000);
    }

    [Fact]
    public void Render_VeryLongRunningHeads_AreCutShort()
    {
        var head = Sample.Words(20_000);

        MarkdownToPdf.Render($"---\nheader: {head}\nfooter: {head}\n---\nText", new PdfOptions()).Pages.ShouldBe(1);
    }

    [ToolFact("pdfinfo")]
    public async Task Render_Review_IsTagged()
    {
        var (output, _) = await PdfTool.RunAsync(Review, "pdfinfo", "-struct", "{}");

        string[] kinds = ["H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link", "BlockQuote"];
        foreach (var kind in kinds)
            output.ShouldMatch($@"(?m)^ *{kind}\b");
        output.ShouldNotContain("Syntax Error");
    }

    [ToolFact("qpdf")]
    public async Task Render_Hostile_IsStillCleanForQpdf()
    {
        const string Hostile = """
            ---
            title: ")>>endobj \\ <FEFF> %%EOF"
            header: "BT /F0 (x) Tj ET"
            ---
            # ]TJ ET Q endstream \(

            [endstream) endobj](https://example.com/a)b\(c%0A?x=\\)

            <script>alert(1)</script> &lt;b&gt; &#0; &#xD800;

            | a | b |
            |---|---|
            | %PDF-1.7 | trailer<</Root 1 0 R>> |
            """;
        var document = MarkdownToPdf.Render(Hostile + "\n\n\u202Eabc\u0000\u0007\uD800 e\u0301", Sample.Options with { SnapshotId = ")\\(<>\u0001" });

        var (output, exitCode) = await PdfTool.RunAsync(document, "qpdf", "--check", "{}");

        exitCode.ShouldBe(0, output);
    }
}
