using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Tests;

public sealed partial class FuzzTests
{
    private const int Documents = 150;

    [Fact]
    public void Draw_RandomDocuments_LoseNoWordAndStayInTheMargins()
    {
        var random = new Random(20261014);
        for (var i = 0; i < Documents; i++)
        {
            var source = new RandomMarkdown(random);

            var markdown = source.Write();
            var canvas = RecordingCanvas.Of(markdown);

            Token().Matches(canvas.ReadAloud()).Select(match => match.Value).ShouldBe(source.Words, $"document {i} begins:\n{markdown[..Math.Min(markdown.Length, 400)]}");
            canvas.Texts.Where(text => text.Tag is not null).ShouldAllBe(
                text => text.Start.X >= 56.9 && text.Start.X + text.Width <= 538.4 && text.Start.Y > 72 && text.Start.Y < 779.9,
                $"document {i} begins:\n{markdown[..Math.Min(markdown.Length, 400)]}");
        }
    }

    [Fact]
    public void Render_RandomSigns_EitherRendersOrSaysWhatIsWrong()
    {
        string[] pieces =
        [
            "\n", "\n\n", " ", "    ", "\t", "#", "##### ", "- ", "1. ", "999999999. ", "> ", "|", "|--|", "|a|b|\n|-|-|\n", ":::", "::::", "::: note\n", "::: columns\n",
            "::: col\n", "```", "```tiles\n", "```agenda\n", "{\"tiles\":[", "{\"label\":\"x\"}", "]}", "`", "`rag:green`", "`spark:1,2`", "`spark:`", "[", "](", ")", "<", ">", "&#0;",
            "&amp;", "*", "**", "_", "~~", "\\", "---\n", "title: x\n", "\u0000", "\uD800", "\uDC00", "\uFFFC", "\u200B", "\u00AD", "e\u0301", "é", "中", "。", "🔴", "https://a.b", "word", "J. ", "7 %",
        ];
        var random = new Random(7);
        var rendered = 0;
        for (var i = 0; i < 1500; i++)
        {
            var markdown = string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
            try
            {
                MarkdownToPdf.Render(markdown, new PdfOptions()).Pages.ShouldBeGreaterThan(0);
                rendered++;
            }
            catch (DocumentException mistake)
            {
                mistake.Line.ShouldBeInRange(1, 200);
                mistake.Message.ShouldNotBeEmpty();
            }
        }
        rendered.ShouldBeGreaterThan(300);
    }

    [GeneratedRegex("k[0-9]+o*x", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();
}
