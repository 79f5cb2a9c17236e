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
        Regex.Count(json, "\"/Dest\": \"u:the-end\"", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(1);
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

    private static PdfDocument Finished(PdfCanvas canvas) => new(canvas.Finish(Properties), 0, []);

    private static void Write(PdfCanvas canvas, TagNode tag, string text)
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
