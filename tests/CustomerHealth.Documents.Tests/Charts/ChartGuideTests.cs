using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Tests.Charts;

/// <summary>RP-1: what docs/templates.md says of charts is so.</summary>
public sealed partial class ChartGuideTests
{
    [Theory]
    [InlineData("lines")]
    [InlineData("bars")]
    [InlineData("history")]
    [InlineData("multiples")]
    [InlineData("intervals")]
    [InlineData("tiles")]
    [InlineData("agenda")]
    public void Guide_HasAnExampleOfEachChart_ThatDraws(string name)
    {
        var example = Fence().Matches(Guide()).Select(m => m.Value).Single(fence => fence.StartsWith($"```{name}\n", StringComparison.Ordinal));

        MarkdownToPdf.Render(example, new PdfOptions()).Warnings.ShouldBeEmpty();
        MarkdownToHtml.Render(example, new HtmlOptions()).Html.ShouldContain("<svg");
    }

    private static string Guide([CallerFilePath] string file = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(file)!, "..", "..", "..", "docs", "templates.md")).ReplaceLineEndings("\n");

    [GeneratedRegex("^```[a-z]+\n.*?^```\n", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Fence();
}
