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

    [GeneratedRegex("k[0-9]+o*x", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Token();
}
