using System.Text.RegularExpressions;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Tests;

public sealed partial class FuzzTests
{
    /// <summary>RP-2: whatever the paper, all words of the source come out in order, inside the margins, on pages that are not empty.</summary>
    [Theory]
    [InlineData(595.28, 841.89, 20261014, 60)]
    [InlineData(612, 792, 20261015, 20)]
    [InlineData(420, 300, 20261016, 40)]
    [InlineData(250, 280, 20261017, 30)]
    public void Draw_RandomDocuments_LoseNoWordAndStayInTheMargins(double width, double height, int seed, int documents)
    {
        var random = new Random(seed);
        var paper = new PageFormat(width, height) { MostPages = 5000 };
        for (var i = 0; i < documents; i++)
        {
            var source = new RandomMarkdown(random, paper.BodyWidth);

            var markdown = source.Write();
            var canvas = RecordingCanvas.Of(markdown, paper);

            var begins = $"document {i} begins:\n{markdown[..Math.Min(markdown.Length, 2000)]}";
            FirstDifference([.. Token().Matches(canvas.ReadAloud()).Select(match => match.Value)], source.Words).ShouldBeEmpty(begins);
            canvas.OutOf(paper).ShouldBeEmpty(begins);
            (source.Words is [] ? [] : canvas.EmptyPages()).ShouldBeEmpty(begins);
        }
    }

    [Fact]
    public void Render_RandomSigns_EitherRendersOrSaysWhatIsWrong()
    {
        string[] pieces =
        [
            "\n", "\n\n", " ", "    ", "\t", "#", "##### ", "- ", "1. ", "999999999. ", "> ", "|", "|--|", "|a|b|\n|-|-|\n", ":::", "::::", "::: note\n", "::: columns\n",
            "::: col\n", "```", "```tiles\n", "```agenda\n", "{\"tiles\":[", "{\"label\":\"x\"}", "]}", "`", "`rag:green`", "`spark:1,2`", "`spark:`", "[", "](", ")", "<", ">", "&#0;",
            "&amp;", "*", "**", "_", "~~", "\\", "---\n", "title: x\n", "\u0000", "\uD800", "\uDC00", "\uFFFC", "\u200B", "\u00AD", "e\u0301", "é", "\u0344\u0344", "\uFB2C\u0301", "\u0958", "\u0301", "~2~", "^2^", "中", "。", "🔴", "https://a.b", "word", "J. ", "7 %",
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

    /// <summary>Short, where Shouldly would print both lists.</summary>
    private static string FirstDifference(IReadOnlyList<string> read, List<string> written)
    {
        var same = read.Zip(written, (left, right) => string.Equals(left, right, StringComparison.Ordinal)).TakeWhile(isSame => isSame).Count();
        return same == read.Count && same == written.Count
            ? ""
            : $"read '{read.ElementAtOrDefault(same)}' for '{written.ElementAtOrDefault(same)}' after '{(same > 0 ? written[same - 1] : "")}'";
    }

    [GeneratedRegex("k[0-9]+[^kx]*x", RegexOptions.None, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Token();
}
