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
    [InlineData("at 40 €", "40 €")]
    [InlineData("for € 40", "€ 40")]
    [InlineData("for EUR 118 000", "EUR 118 000")]
    [InlineData("holds 12 GB", "12 GB")]
    [InlineData("after 90 min", "90 min")]
    [InlineData("up 3 pp", "3 pp")]
    [InlineData("by J.-P. Sartre", "J.-P. Sartre")]
    [InlineData("by J.R. Ewing", "J.R. Ewing")]
    [InlineData("in 31 days", "days")]
    [InlineData("of 12 Green", "Green")]
    [InlineData("in the 3-month plan", "plan")]
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

    /// <summary>Characters that Unicode only knows as their parts become more of them when they are composed.</summary>
    [Theory]
    [InlineData("\u0344\u0344\u0344")]
    [InlineData("\uFB2C\u0301")]
    [InlineData("\u0958\u0301")]
    public void Break_CharactersThatGrowWhenComposed_AreAllThere(string text) =>
        string.Concat(LinesOf(text, 500)).ShouldBe(text.Normalize());

    [Theory]
    [InlineData("a b c", 1)]
    [InlineData("mm  mm\nmm", 9)]
    [InlineData("mm 7 %", 9)]
    public void Break_NarrowerThanALetter_GivesASpaceNoLineOfItsOwn(string text, double width) =>
        LinesOf(text, width).ShouldAllBe(line => line.Trim().Length > 0);

    /// <summary>At every width the dot stands between two words, unless a line holds no other place to break.</summary>
    [Fact]
    public void Break_DotBetweenNames_StandsAtNoEndOfALine()
    {
        const string Text = "Executive sponsor · Outi Laine of the board · next step in the week after the review · signed";
        var layout = new TextLayout();
        var widest = layout.Measure(Spans("after the review · signed")).Ideal;

        for (var width = widest; width < 4 * widest; width += 0.5)
        {
            var lines = LinesOf(Text, width);

            string.Concat(lines).ShouldBe(Text);
            lines.ShouldAllBe(line => !line.StartsWith('·') && !line.TrimEnd().EndsWith('·'), $"{width}");
        }
    }

    /// <summary>Names that leave no choice: the dot ends the line and does not begin one, and the column need not be wider for it.</summary>
    [Fact]
    public void Break_DotWithNoOtherPlace_EndsTheLine()
    {
        var layout = new TextLayout();
        layout.Measure(Spans("Alpha · Bravo")).Min.ShouldBeLessThan(layout.Measure(Spans("Alpha · Br")).Ideal);

        LinesOf("Alpha · Bravo", layout.Measure(Spans("Alpha · Br")).Ideal).ShouldBe(["Alpha · ", "Bravo"]);
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

    [Fact]
    public void Break_StatusMark_StaysWithItsWord()
    {
        var mark = new TextSpan("", new TextStyle()) { Mark = new InlineMark(10, (_, _) => { }) };
        foreach (var word in new[] { " Green", "状态" })
        {
            TextSpan[] spans = [new TextSpan("and ", new TextStyle()), mark, new TextSpan(word, new TextStyle())];

            var lines = new TextLayout().Break(spans, new TextLayout().Measure(spans).Min);

            lines.Single(line => line.Segments.Any(segment => segment.Span.Mark is not null)).Segments.Length.ShouldBe(2, word);
        }
    }

    [Fact]
    public void Break_SoftHyphen_ShowsOnlyWhereTheLineEnds()
    {
        LinesOf("in\u00ADcom\u00ADpre\u00ADhen\u00ADsi\u00ADble", 500).ShouldBe(["incomprehensible"]);

        var lines = LinesOf("in\u00ADcom\u00ADpre\u00ADhen\u00ADsi\u00ADble", 45);

        lines.ShouldBe(["incompre\u00AD", "hensible"]);
        var layout = new TextLayout();
        layout.Break(Spans("pre\u00ADhen"), 20)[0].Width.ShouldBe(layout.Line("pre-", new TextStyle()).Width, 0.2, "a hyphen is drawn");
    }

    /// <summary>Documents.md: the narrowest column is as wide as the line breaker needs, hyphens that come to be shown included.</summary>
    [Fact]
    public void Break_SoftHyphensAtTheLeastWidth_FitIt()
    {
        var spans = Spans("un\u00ADbe\u00ADliev\u00ADable Haupt\u00ADver\u00ADsamm\u00ADlung 118 000 € J. Hyvönen");
        var min = new TextLayout().Measure(spans).Min;

        for (var width = min; width < min + 60; width += 0.5)
        {
            var lines = new TextLayout().Break(spans, width);
            lines.ShouldAllBe(line => line.Width <= width + 0.02);
            TextOf(lines).Replace("\u00AD", "", StringComparison.Ordinal).ShouldBe("unbelievable Hauptversammlung 118 000 € J. Hyvönen");
        }
    }

    [Theory]
    [InlineData("x\u0302y\u0302z\u0302x\u0302y\u0302z\u0302", "\u0302")]
    [InlineData("\U0001F1EB\U0001F1EE\U0001F1EB\U0001F1EE\U0001F1EB\U0001F1EE", "\U0001F1EE")]
    public void Break_WordWiderThanTheLine_IsNotSplitInsideOfACharacter(string word, string never)
    {
        for (var width = 1.0; width < 30; width++)
        {
            var lines = LinesOf(word, width);

            string.Concat(lines).ShouldBe(word.Normalize());
            lines.ShouldAllBe(line => !line.StartsWith(never, StringComparison.Ordinal));
        }
    }

    /// <summary>Kinsoku: no closing sign begins a line, no opening sign ends one, and Latin words stay whole.</summary>
    [Fact]
    public void Break_RandomChinese_KeepsPunctuationWhereItBelongs()
    {
        const string NeverFirst = "、。，．：；？！）」』】》”’…％ょっー々", NeverLast = "（「『【《“‘";
        string[] pieces = ["健", "康", "分", "上", "升", "が", "し", "ょ", "っ", "ー", "々", "건", "강", "，", "。", "（", "）", "「", "」", "《", "》", "……", "％", " ", "Northlight ", "62%"];
        var random = new Random(11);
        var layout = new TextLayout();
        for (var i = 0; i < 300; i++)
        {
            var text = "分" + string.Concat(Enumerable.Range(0, 60).Select(_ => pieces[random.Next(pieces.Length)]));
            var least = layout.Measure(Spans(text)).Min;

            var lines = LinesOf(text, least + random.Next(80));

            WithoutSpaces(string.Concat(lines)).ShouldBe(WithoutSpaces(text), text);
            lines.Skip(1).ShouldAllBe(line => !NeverFirst.Contains(line.First(), StringComparison.Ordinal), text);
            lines.SkipLast(1).ShouldAllBe(line => !NeverLast.Contains(line.Last(), StringComparison.Ordinal), text);
            string.Join('\n', lines).Replace("Northlight", "", StringComparison.Ordinal).ShouldNotContain("Nor", Case.Sensitive, text);
        }
    }

    [Fact]
    public void Draw_ChineseEmphasis_NeedsNoSpaces()
    {
        var canvas = RecordingCanvas.Of("**重点：**混合");

        canvas.Texts.Select(text => text.Text).Take(2).ShouldBe(["重点：", "混合"]);
    }

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    private static string TextOf(IReadOnlyList<TextLine> lines) =>
        string.Concat(lines.SelectMany(line => line.Segments).Select(segment => segment.Run));

    private static TextSpan[] Spans(string text) => [new TextSpan(text, new TextStyle())];

    private static List<string> LinesOf(string text, double width) =>
        [.. new TextLayout().Break(Spans(text), width).Select(line => string.Concat(line.Segments.Select(segment => segment.Run)))];
}
