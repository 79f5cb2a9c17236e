using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Tests;

public sealed class TextLayoutTests
{
    [Theory]
    [InlineData("J. Hyvönen and S. Ødegård")]
    [InlineData("118 000 of 1 204 at 62 %")]
    [InlineData("Re-planning go-live customer-facing either/or")]
    [InlineData("plain words of several lengths, incomprehensibilities included")]
    public void Break_AtTheLeastWidth_SplitsNoWord(string text)
    {
        var layout = new TextLayout();
        var min = layout.Measure(Spans(text)).Min;

        var lines = LinesOf(text, min);

        string.Concat(lines).ShouldBe(text);
        lines.SkipLast(1).ShouldAllBe(line => line.EndsWith(' ') || line.EndsWith('-') || line.EndsWith('/'));
        LinesOf(text, min - 0.5).Count.ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("paid 118 000", "118 000")]
    [InlineData("up 62 %", "62 %")]
    [InlineData("see J. Hyvönen", "J. Hyvönen")]
    [InlineData("in 3 h", "3 h")]
    [InlineData("at go-live", "go-live")]
    [InlineData("the customer-facing", "facing")]
    public void Break_Narrow_KeepsTogetherWhatBelongsTogether(string text, string piece) =>
        LinesOf(text, 1.02 * new TextLayout().Measure(Spans(text)).Min)[^1].ShouldBe(piece);

    [Fact]
    public void Break_Chinese_BreaksBetweenCharactersButNotBeforePunctuation()
    {
        var width = new TextLayout().Measure(Spans("健健健")).Ideal;

        var lines = LinesOf("健康分，上升", width);

        lines.ShouldBe(["健康", "分，上", "升"]);
    }

    [Fact]
    public void Break_WordWiderThanTheLine_IsSplitAnywhere()
    {
        var lines = LinesOf(new string('m', 100), 50);

        string.Concat(lines).ShouldBe(new string('m', 100));
        lines.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Break_AccentsSentApart_AreComposed()
    {
        var layout = new TextLayout();

        layout.Break(Spans("cafe\u0301"), 500)[0].Segments[0].Run!.ToString().ShouldBe("café");

        layout.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void Fit_TooLong_EndsInAnEllipsis()
    {
        var line = new TextLayout().Fit("A very long running head of a page", new TextStyle(), 60);

        line.Width.ShouldBeLessThanOrEqualTo(60);
        line.Segments[0].Run!.ToString().ShouldEndWith("…");
    }

    [Fact]
    public void Line_Kerning_MakesPairsNarrower()
    {
        var layout = new TextLayout();
        double WidthOf(string text) => layout.Line(text, new TextStyle()).Width;

        WidthOf("AVAVAV").ShouldBeLessThan(3 * WidthOf("A") + 3 * WidthOf("V"));
    }

    private static TextSpan[] Spans(string text) => [new TextSpan(text, new TextStyle())];

    private static List<string> LinesOf(string text, double width) =>
        [.. new TextLayout().Break(Spans(text), width).Select(line => string.Concat(line.Segments.Select(segment => segment.Run)))];
}
