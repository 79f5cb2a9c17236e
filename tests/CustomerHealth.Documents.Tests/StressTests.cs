using System.Globalization;
using System.Text;
using CustomerHealth.Testing;

namespace CustomerHealth.Documents.Tests;

/// <summary>One document with all that is hard to lay out; rendered and looked at.</summary>
public sealed class StressTests
{
    private static string Markdown => Sample.Stress.Replace("@LONG@", Sample.Words(900), StringComparison.Ordinal);

    [Fact]
    public void Draw_Stress_StandsAsLookedAt() => Snapshot.Match(LinesOf(RecordingCanvas.Of(Markdown)));

    [Fact]
    public void Draw_Stress_StaysInTheMargins() => RecordingCanvas.Of(Markdown).OutOf(Layout.PageFormat.A4).ShouldBeEmpty();

    [ToolFact("qpdf")]
    public async Task Render_Stress_IsCleanForQpdf()
    {
        var (output, exitCode) = await PdfTool.RunAsync(MarkdownToPdf.Render(Markdown, Sample.Options), "qpdf", "--check", "{}");

        exitCode.ShouldBe(0, output);
        output.ShouldNotContain("WARNING");
    }

    /// <summary>What stands on one height, from left to right, is one line.</summary>
    private static string LinesOf(RecordingCanvas canvas)
    {
        var text = new StringBuilder();
        foreach (var page in canvas.Texts.GroupBy(recorded => recorded.Page))
        {
            text.Append(CultureInfo.InvariantCulture, $"== Page {page.Key}\n");
            foreach (var line in page.GroupBy(recorded => Math.Round(recorded.Start.Y, 1)).OrderBy(line => line.Key))
                text.AppendJoin(" | ", line.OrderBy(recorded => recorded.Start.X).Select(recorded => recorded.Text.Trim())).Append('\n');
        }
        return text.ToString();
    }
}
