using System.Xml.Linq;
using CustomerHealth.Testing;
using Snapshot = CustomerHealth.Testing.Snapshot;

namespace CustomerHealth.Documents.Tests.Charts;

/// <summary>RP-2: each chart as looked at, in both outputs.</summary>
public sealed class ChartSnapshotTests
{
    private const double PageWidth = 481.28;
    private const double PhoneWidth = 262;

    [Fact]
    public void Lines_AsSvg_IsAsLookedAt() => Snapshot.Match(ChartSample.Svg("lines", ChartSample.Lines, PageWidth), "svg");

    [Fact]
    public void Bars_AsSvg_IsAsLookedAt() => Snapshot.Match(ChartSample.Svg("bars", ChartSample.Bars, PageWidth), "svg");

    [Fact]
    public void History_AsSvg_IsAsLookedAt() => Snapshot.Match(ChartSample.Svg("history", ChartSample.History, PageWidth), "svg");

    [Fact]
    public void Multiples_AsSvg_IsAsLookedAt() => Snapshot.Match(ChartSample.Svg("multiples", ChartSample.Multiples, PageWidth), "svg");

    [Fact]
    public void Intervals_AsSvg_IsAsLookedAt() => Snapshot.Match(ChartSample.Svg("intervals", ChartSample.Intervals, PageWidth), "svg");

    [Fact]
    public void Tiles_AsSvg_IsAsLookedAt() => Snapshot.Match(ChartSample.Svg("tiles", ChartSample.Tiles, PageWidth), "svg");

    [Fact]
    public void Agenda_AsSvg_IsAsLookedAt() => Snapshot.Match(ChartSample.Svg("agenda", ChartSample.Agenda, PageWidth), "svg");

    [Theory]
    [InlineData("lines")]
    [InlineData("bars")]
    [InlineData("history")]
    [InlineData("multiples")]
    [InlineData("intervals")]
    [InlineData("tiles")]
    [InlineData("agenda")]
    public void Svg_OnAPhone_IsXmlWithNameAndDescription(string name)
    {
        var svg = XElement.Parse(ChartSample.Svg(name, ChartSample.Of(name), PhoneWidth));

        XNamespace space = "http://www.w3.org/2000/svg";
        svg.Element(space + "title")!.Value.ShouldNotBeEmpty();
        svg.Element(space + "desc")!.Value.Length.ShouldBeGreaterThan(20);
        svg.Attribute("role")!.Value.ShouldBe("img");
    }

    [ToolFact("pdftotext")]
    public async Task Pdf_OfEachChart_HasItsLabels()
    {
        (string Name, string Labels)[] expected =
        [
            ("lines", "80 %|60 %|Healthy|At risk|Apr|Sep|62 %|Actual|58 %|Plan|All accounts"),
            ("bars", "Active users by site|Helsinki|74 %|Oulu|38 %|Kuopio|unknown|Plan for the quarter"),
            ("history", "Vendor Risk|Client Engagement|24 Aug|28 Sep|Green|Yellow|Red|Not applicable"),
            ("multiples", "Vendor Risk|Red|38|Client Maturity|Green|90|0 to 100 in each, 24 Aug to 28 Sep; bands from the top: Green, Yellow, Red"),
            ("intervals", "Shorter form|Won|+0.8 to +3.1 pp|New headline|Inconclusive|Price first|Lost|−2.7 to −0.4 pp"),
            ("tiles", "Vendor Risk|78|/ 100|Green|Unknown"),
            ("agenda", "09:00|Past quarter|Decision|60 min in all"),
        ];
        foreach (var (name, labels) in expected)
        {
            var document = MarkdownToPdf.Render(ChartSample.Markdown(name, ChartSample.Of(name)), new PdfOptions());

            var (output, _) = await PdfTool.RunAsync(document, "pdftotext", "-layout", "{}", "-");

            var words = string.Join(' ', output.Replace('\u00A0', ' ').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            foreach (var label in labels.Split('|'))
                words.ShouldContain(label);
            document.Warnings.ShouldBeEmpty();
        }
    }

    [Theory]
    [InlineData("lines", "Actual rises from 41 % in Apr to 62 % in Sep, not known at 1 of 6 points, which is Healthy (Green)")]
    [InlineData("bars", "Oulu 38 % (Plan for the quarter 50 %, missed)")]
    [InlineData("history", "Vendor Risk is Red now, Green in 2, Yellow in 2, Red in 2 of 6 weeks")]
    [InlineData("multiples", "Vendor Risk falls from 80 in 24 Aug to 38 in 28 Sep; Red")]
    [InlineData("intervals", "1 won, 1 lost, 1 inconclusive. Shorter form: Won, +1.9 pp, between +0.8 and +3.1 pp")]
    public void Alt_OfEachChart_SaysWhatItSays(string name, string sentence)
    {
        var canvas = RecordingCanvas.Of(ChartSample.Markdown(name, ChartSample.Of(name)));

        canvas.Tags.ShouldContain(tag => tag.Kind == "Figure" && tag.Alt!.Replace('\u00A0', ' ').Contains(sentence));
    }
}
