using System.Text.RegularExpressions;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Fonts;
using CustomerHealth.Documents.Pdf;
using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests;

/// <summary>The PDF writer as a library of its own: drawn on directly, without Markdown and without layout.</summary>
public sealed class DirectDrawingTests
{
    private static readonly DocumentProperties Properties = new() { Title = "Drawn by hand", Language = "en" };

    [ToolFact("qpdf")]
    public async Task Finish_LinkInsideTheDocument_LeadsToItsPlace()
    {
        var canvas = new PdfCanvas();
        var root = new TagNode("Document");
        canvas.BeginPage(300, 200);
        var link = root.Add("P").Add("Link", "To the end");
        Write(canvas, link, "See the end");
        canvas.Link(new Box(20, 20, 80, 20), "the-end", link);
        canvas.EndPage();
        canvas.BeginPage(300, 200);
        canvas.Place("the-end", 40);
        Write(canvas, root.Add("P"), "The end");
        canvas.EndPage();

        var document = Finished(canvas);
        var (output, exitCode) = await PdfTool.RunAsync(document, "qpdf", "--check", "{}");
        var (json, _) = await PdfTool.RunAsync(document, "qpdf", "--json", "{}");

        exitCode.ShouldBe(0, output);
        json.ShouldContain("the-end");
        Regex.Count(json, "\"/Dest\": \"u:the-end\"", RegexOptions.None, Regex.InfiniteMatchTimeout).ShouldBe(1);
    }

    [Fact]
    public void Finish_LinkToNowhere_IsRefused()
    {
        var canvas = new PdfCanvas();
        canvas.BeginPage(300, 200);
        canvas.Link(new Box(20, 20, 80, 20), "nowhere", new TagNode("Document").Add("Link"));
        canvas.EndPage();

        Should.Throw<InvalidOperationException>(() => canvas.Finish(Properties)).Message.ShouldBe("A link leads to 'nowhere', which no page names.");
    }

    [ToolFact("mutool")]
    public async Task Finish_PageOfEverything_IsReadByAll()
    {
        var document = Finished(Everything());

        var (check, exitCode) = await PdfTool.RunAsync(document, "qpdf", "--check", "{}");
        var (structure, _) = await PdfTool.RunAsync(document, "pdfinfo", "-struct-text", "{}");
        var (text, _) = await PdfTool.RunAsync(document, "mutool", "draw", "-F", "txt", "-q", "{}");

        exitCode.ShouldBe(0, check);
        structure.ShouldContain("\"Price list\"");
        structure.ShouldNotContain("decoration");
        text.ShouldContain("Price list");
        text.ShouldContain("Page decoration");
        text.ShouldNotContain("error:");
        Everything().Finish(Properties).ShouldBe(document.Bytes);
    }

    /// <summary>The folders that make the library take nothing from the rest of the program.</summary>
    [Theory]
    [InlineData("Drawing")]
    [InlineData("Fonts")]
    [InlineData("Pdf")]
    public void Folder_OfTheLibrary_UsesNothingElse(string folder)
    {
        string[] allowed = ["using CustomerHealth.Documents.Drawing;", "using CustomerHealth.Documents.Fonts;", "using CustomerHealth.Documents.Pdf;"];
        var files = Directory.GetFiles(Path.Combine(Sample.Repository, "src", "CustomerHealth.Documents", folder), "*.cs");

        files.ShouldNotBeEmpty();
        files.SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("using System", StringComparison.Ordinal) && !line.StartsWith("using Microsoft.Win32.SafeHandles", StringComparison.Ordinal))
            .Where(line => !allowed.Contains(line))
            .ShouldBeEmpty();
    }

    private static PdfCanvas Everything()
    {
        var canvas = new PdfCanvas();
        var root = new TagNode("Document");
        canvas.BeginPage(300, 200);
        canvas.Bookmark(1, "Price list", 0);
        Write(canvas, root.Add("H1"), "Price list");
        canvas.BeginTag(root.Add("Figure", "A red circle, a blue line and a picture"));
        canvas.Circle(new Point(60, 90), 20, Paint.Filled(new Color(200, 0, 0)));
        canvas.Line(new Point(20, 130), new Point(200, 130), Paint.Stroked(new Color(0, 0, 200), 1.5));
        canvas.Rectangle(new Box(100, 70, 60, 40), new Paint(new Color(240, 240, 240), new Color(0, 0, 0), 0.5), 6);
        canvas.Polyline([new Point(180, 110), new Point(200, 70), new Point(220, 110)], closed: true, Paint.Stroked(new Color(0, 120, 0), 1));
        canvas.Image(new Box(230, 70, 48, 32), PictureReader.Read(Sample.Picture("rgb.jpg")));
        canvas.EndTag();
        var link = root.Add("P").Add("Link");
        Write(canvas, link, "Order here");
        canvas.Link(new Box(20, 20, 80, 14), new Uri("https://example.com/order"), link);
        Write(canvas, null, "Page decoration");
        canvas.EndPage();
        return canvas;
    }

    private static PdfDocument Finished(PdfCanvas canvas) => new(canvas.Finish(Properties), 0, []);

    private static void Write(PdfCanvas canvas, TagNode? tag, string text)
    {
        var face = FontLibrary.Get(FaceName.Sans);
        canvas.BeginTag(tag);
        canvas.Text(new Point(20, 30), new GlyphRun
        {
            Face = face,
            Size = 10,
            Color = new Color(0, 0, 0),
            Glyphs = [.. text.Select(character => new Glyph(face.GlyphOf(character), character, 0))],
            Width = 100,
        });
        canvas.EndTag();
    }
}
