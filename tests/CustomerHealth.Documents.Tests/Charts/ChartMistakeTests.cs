namespace CustomerHealth.Documents.Tests.Charts;

/// <summary>RP-1: data a chart cannot draw are told with their line, and with what is allowed.</summary>
public sealed class ChartMistakeTests
{
    [Theory]
    [InlineData("lines", """{"x":[],"series":[]}""", "The 'lines' block has no x.")]
    [InlineData("lines", """{"x":["a"],"series":[]}""", "The 'lines' block has 0 series; use 1 to 6.")]
    [InlineData("lines", """{"x":["a"],"series":[{"name":"s","values":[1,2]}]}""", "The series 's' has 2 values for 1 x; write null for one that is not known.")]
    [InlineData("lines", """{"x":["a"],"series":[{"name":"s","values":[1e300]}]}""", "'s' in the 'lines' block has a number that is too large to draw.")]
    [InlineData("lines", """{"x":["a"],"series":[{"name":"s","values":[1],"style":"wavy"}]}""", "'wavy' in the 'lines' block is not a style; use solid or dash.")]
    [InlineData("lines", """{"x":["a"],"max":5,"series":[{"name":"s","values":[9]}]}""", "9 in the 'lines' block lies outside of its scale, min open to max 5.")]
    [InlineData("lines", """{"x":["a"],"min":5,"max":5,"series":[{"name":"s","values":[5]}]}""", "min 5 in the 'lines' block must be below max 5.")]
    [InlineData("lines", """{"x":["a"],"series":[{"name":"s","values":[5]}],"bands":[{"from":9,"to":1,"label":"b","status":"red"}]}""", "The band 'b' in the 'lines' block must go from a lower value to a higher one.")]
    [InlineData("lines", """{"x":["a"],"series":[{"name":"s","values":[5]}],"bands":[{"from":0,"to":5,"label":"b","status":"red"},{"from":4,"to":9,"label":"c","status":"green"}]}""", "The bands 'b' and 'c' in the 'lines' block overlap.")]
    [InlineData("bars", """{"bars":[]}""", "The 'bars' block has 0 bars; use 1 to 30.")]
    [InlineData("bars", """{"bars":[{"label":"b","value":-1}]}""", "'b' in the 'bars' block has −1; use 0 to any number.")]
    [InlineData("bars", """{"max":5,"bars":[{"label":"b","value":6}]}""", "'b' in the 'bars' block has 6; use 0 to 5.")]
    [InlineData("bars", """{"highlight":"x","bars":[{"label":"b","value":6}]}""", "highlight of the 'bars' block is 'x', which is the label of no bar.")]
    [InlineData("bars", """{"unit":"very long unit indeed","bars":[{"label":"b","value":6}]}""", "The unit 'very long unit indeed' in the 'bars' block is too long; use at most 12 characters.")]
    [InlineData("history", """{"weeks":["a"],"rows":[{"label":"r","bands":["green","red"]}]}""", "The row 'r' has 2 bands for 1 weeks; write unknown for one that is not known.")]
    [InlineData("history", """{"weeks":["a"],"rows":[{"label":"r","bands":["amber"]}]}""", "'amber' in the 'history' block is not a status; use green, yellow, red, unknown, na.")]
    [InlineData("multiples", """{"x":["a"],"panels":[{"label":"p","status":"red","values":[1,2]}]}""", "The panel 'p' has 2 values for 1 x; write null for one that is not known.")]
    [InlineData("multiples", """{"x":["a"],"panels":[]}""", "The 'multiples' block has 0 panels; use 1 to 16.")]
    [InlineData("intervals", """{"rows":[{"label":"r","value":1,"low":2,"high":3,"verdict":"won"}]}""", "'r' in the 'intervals' block has 1, which is not between low 2 and high 3.")]
    [InlineData("intervals", """{"rows":[{"label":"r","value":2,"low":2,"high":3,"verdict":"draw"}]}""", "'draw' in the 'intervals' block is not a verdict; use won, lost or inconclusive.")]
    public void Render_DataThatCannotBeDrawn_SaysWhatIsAllowed(string name, string json, string message)
    {
        var mistake = Should.Throw<DocumentException>(() => MarkdownToPdf.Render("Text\n\n" + ChartSample.Markdown(name, json), new PdfOptions()));

        mistake.Message.ShouldBe(message);
        mistake.Line.ShouldBe(3);
    }

    [Fact]
    public void Render_NoRoomBesideTheLabels_SaysWhatToDo()
    {
        var bars = ChartSample.Markdown("bars", """{"unit":"kilometres/h","bars":[{"label":"A label that is long","value":1234567890123}]}""");
        var column = "::: col\n" + bars + ":::\n";

        MarkdownToPdf.Render(bars, new PdfOptions()).Pages.ShouldBe(1);
        Should.Throw<DocumentException>(() => MarkdownToPdf.Render($":::: columns\n{column}{column}{column}{column}::::\n", new PdfOptions()))
            .Message.ShouldBe("The 'bars' block has no room beside its labels and numbers; shorten them, leave the unit out, or take it out of its columns.");
    }

    [Fact]
    public void Html_NoRoomOnAPhone_ShowsTheWideChartThere()
    {
        var label = new string('W', 60);
        var markdown = ChartSample.Markdown("intervals", $$"""{"unit":"kilometres/h","rows":[{"label":"{{label}}","value":0,"low":-123456789012345,"high":123456789012345,"verdict":"lost"}]}""");

        MarkdownToHtml.Render(markdown, new HtmlOptions()).Html.ShouldContain("<figure class=\"chart\">");
    }

    [Fact]
    public void Render_WrongFieldDeepInTheData_SaysItsLine()
    {
        const string Json = """
            { "x": ["a"],
              "series": [
                { "nam": "s", "values": [1] } ] }
            """;

        var mistake = Should.Throw<DocumentException>(() => MarkdownToPdf.Render(ChartSample.Markdown("lines", Json), new PdfOptions()));

        mistake.Line.ShouldBe(4);
        mistake.Message.ShouldContain("'$.series[0].nam' in the 'lines' block is not known");
    }

    [Fact]
    public void Render_HostileLabels_StayTextInSvg()
    {
        var json = """{"title":"<script>alert(1)</script>","unit":"\"'><b>","bars":[{"label":"</text><svg onload=x>\u202e","value":3}]}""";

        var svg = ChartSample.Svg("bars", json, 481);

        svg.ShouldNotContain("<script");
        svg.ShouldNotContain("<svg onload");
        svg.ShouldNotContain("<b>");
        svg.ShouldNotContain("\u202e");
        System.Xml.Linq.XElement.Parse(svg).Descendants().Select(e => e.Name.LocalName).Distinct().ShouldBeSubsetOf(["title", "desc", "text", "rect", "line"]);
    }
}
