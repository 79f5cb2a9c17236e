using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Tests;

/// <summary>RP-2: tables that break well.</summary>
public sealed class TableTests
{
    [Fact]
    public void Draw_Decimals_StandBelowEachOther()
    {
        var canvas = RecordingCanvas.Of("| Name | Now |\n|---|--:|\n| a | 7\\.8 % |\n| b | 118 000 % |\n| c | **−4\\.25 %** |\n| d | – |\n| e |  |\n");

        // All digits are as wide as each other, so the widths of what follows the whole number tell where the decimal signs stand.
        double PointOf(string text, string style) => canvas.Texts.Single(t => string.Equals(t.Text, text, StringComparison.Ordinal)).Start.X
            + new TextLayout().Line(style, new TextStyle { Size = Theme.TableSize, IsBold = text.Contains("25", StringComparison.Ordinal) }).Width;
        PointOf("7.8 %", "7").ShouldBe(PointOf("118 000 %", "118 000"), 0.01);
        PointOf("−4.25 %", "−4").ShouldBe(PointOf("118 000 %", "118 000"), 0.01);
        PointOf("–", "–").ShouldBe(PointOf("118 000 %", "118 000"), 0.01);
        canvas.Texts.Where(text => text.Tag is not null).Max(text => text.Start.X + text.Width).ShouldBe(RightOf(canvas, "−4.25 %"), 0.01);
    }

    [Fact]
    public void Draw_NumbersOfSeveralUnits_StandToTheRight()
    {
        var canvas = RecordingCanvas.Of("| Name | Now |\n|---|--:|\n| a | 7\\.8 % |\n| b | 22 |\n| c | 3\\.25 € |\n");

        RightOf(canvas, "22").ShouldBe(RightOf(canvas, "7.8 %"), 0.01);
        RightOf(canvas, "3.25 €").ShouldBe(RightOf(canvas, "7.8 %"), 0.01);
    }

    /// <summary>QB-4: a plan is written on paper; an empty row leaves room for a pen, a row with one word does not grow.</summary>
    [Fact]
    public void Draw_EmptyRow_LeavesRoomToWrite()
    {
        double HeightOf(string row)
        {
            var canvas = RecordingCanvas.Of($"| A | B |\n|---|---|\n{row}\n| end | x |\n");
            return canvas.Texts.Single(text => text.Text is "end").Start.Y - canvas.Texts.Single(text => text.Text is "A").Start.Y;
        }

        (HeightOf("|  |  |") - HeightOf("| a |  |")).ShouldBeInRange(3, 30);
        HeightOf("| a |  |").ShouldBe(HeightOf("| a | b |"), 0.01);
    }

    [Fact]
    public void Draw_TextAfterNumbers_KeepsItsDistance()
    {
        var canvas = RecordingCanvas.Of("| A | B |\n|--:|---|\n| 1 | text |\n");

        (canvas.Texts.Single(text => text.Text is "text").Start.X - RightOf(canvas, "1")).ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Draw_ThousandsWithCommas_AreNotDecimals()
    {
        var canvas = RecordingCanvas.Of("| A | B |\n|---|---|\n| a | 4,800 |\n| b | 120 |\n| c | 1,204,500 |\n");

        RightOf(canvas, "4,800").ShouldBe(RightOf(canvas, "120"), 0.01);
        RightOf(canvas, "1,204,500").ShouldBe(RightOf(canvas, "120"), 0.01);
    }

    [Fact]
    public void Draw_ThreeDecimals_AreDecimalsWhenTheColumnSaysSo()
    {
        var canvas = RecordingCanvas.Of("| A | B |\n|---|---|\n| a | 1.250 |\n| b | 0.5 |\n");

        RightOf(canvas, "0.5").ShouldBeLessThan(RightOf(canvas, "1.250") - 8);
    }

    /// <summary>In Finnish a comma parts decimals even before three digits, and a space groups thousands.</summary>
    [Theory]
    [InlineData("fi", true)]
    [InlineData("en", false)]
    public void Draw_CommaBeforeThreeDigits_IsADecimalSignWhereTheLanguageSaysSo(string language, bool isDecimal)
    {
        var canvas = RecordingCanvas.Of($"---\nlang: {language}\n---\n\n| A | B |\n|---|--:|\n| a | 49,999 |\n| b | 1\u00A0250 |\n| c | −8 |\n");

        RightOf(canvas, "−8").ShouldBe(RightOf(canvas, "1\u00A0250"), 0.01);
        (RightOf(canvas, "49,999") - RightOf(canvas, "−8") > 8).ShouldBe(isDecimal);
    }

    [Theory]
    [InlineData("2026-10-14")]
    [InlineData("7 → 9")]
    [InlineData("09:30")]
    public void Draw_OneCellThatIsNoSingleNumber_LeavesTheColumnRightAligned(string cell)
    {
        var canvas = RecordingCanvas.Of($"| A | B |\n|---|--:|\n| a | 7.25 |\n| b | 3 |\n| c | {cell} |\n");

        RightOf(canvas, "3").ShouldBe(RightOf(canvas, "7.25"), 0.01);
        RightOf(canvas, cell).ShouldBe(RightOf(canvas, "7.25"), 0.01);
    }

    [Fact]
    public void Draw_DigitsOfAnyWeight_AreAsWideAsEachOther()
    {
        foreach (var style in new[] { new TextStyle(), new TextStyle { IsBold = true }, new TextStyle { IsItalic = true } })
        {
            var layout = new TextLayout();
            var widths = Enumerable.Range(0, 100).Select(i => layout.Line($"{i:00}", style).Width).ToList();
            (widths.Max() - widths.Min()).ShouldBeLessThan(0.03, "the italic 0 is a thousandth narrower than its neighbours");
        }
    }

    [Fact]
    public void Draw_LastTwoRows_StandOnOnePage()
    {
        for (var count = 30; count < 45; count++)
        {
            var rows = string.Concat(Enumerable.Range(1, count).Select(i => $"| row{i} |\n"));

            var canvas = RecordingCanvas.Of("| Account |\n|---|\n" + rows);

            PageOf(canvas, $"row{count}").ShouldBe(PageOf(canvas, $"row{count - 1}"));
        }
    }

    [Fact]
    public void Draw_FirstTwoRows_StandOnOnePage()
    {
        for (var count = 20; count < 50; count++)
        {
            var canvas = RecordingCanvas.Of(string.Concat(Enumerable.Repeat("one line\n\n", count)) + "| Account |\n|---|\n| row1 |\n| row2 |\n| row3 |\n| row4 |\n");

            PageOf(canvas, "row2").ShouldBe(PageOf(canvas, "row1"));
        }
    }

    [Fact]
    public void Draw_RowTallerThanAPage_RepeatsItsHeadOnEveryPage()
    {
        var canvas = RecordingCanvas.Of($"| Name | Story |\n|---|---|\n| a | {Sample.Words(4000)} |\n| b | end |\n");

        canvas.Pages.ShouldBeGreaterThan(2);
        canvas.Texts.Where(text => text.Text is "Story").Select(text => (text.Page, text.Tag is null))
            .ShouldBe(Enumerable.Range(1, canvas.Pages).Select(page => (page, page > 1)));
    }

    /// <summary>Wherever the table begins, its head has two rows below it.</summary>
    [Fact]
    public void Draw_FirstTwoRows_StandBelowTheirHead()
    {
        for (var count = 15; count < 36; count++)
        {
            var filler = string.Concat(Enumerable.Repeat("one line\n\n", count));

            var canvas = RecordingCanvas.Of(filler + "| Account |\n|---|\n| row1 |\n| row2 |\n| row3 |\n| row4 |\n| row5 |\n");
            var small = RecordingCanvas.Of(filler + "| Account |\n|---|\n| row1 |\n| row2 |\n");

            PageOf(small, "row2").ShouldBe(PageOf(small, "Account"));
            PageOf(canvas, "row1").ShouldBe(PageOf(canvas, "Account"));
            PageOf(canvas, "row2").ShouldBe(PageOf(canvas, "Account"));
        }
    }

    /// <summary>In a column or a callout as on the page itself: above each part of the table stands its head, which is read once.</summary>
    [Theory]
    [InlineData("::: note\n\n@\n:::\n")]
    [InlineData(":::: columns\n::: col\n@\n:::\n::: col\ntext\n:::\n::::\n")]
    [InlineData("::::: note\n:::: columns\n::: col\n@\n:::\n::::\n:::::\n")]
    public void Draw_TableOverPagesInAContainer_RepeatsItsHead(string container)
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => $"| row{i} | {i} |\n"));

        var canvas = RecordingCanvas.Of(container.Replace("@", "| Account | Score |\n|---|---|\n" + rows, StringComparison.Ordinal));

        canvas.Pages.ShouldBeGreaterThan(3);
        canvas.Texts.Where(text => text.Text is "Account").Select(text => (text.Page, IsRead: text.Tag is not null))
            .ShouldBe(Enumerable.Range(1, canvas.Pages).Select(page => (page, page == 1)));
        canvas.Texts.Where(text => text.Text is "Account").Skip(1).Select(text => text.Start.Y).Distinct().ShouldHaveSingleItem();
        canvas.ReadAloud().ShouldContain("row118118row119119row120120");
        canvas.OutOf(PageFormat.A4).ShouldBeEmpty();
    }

    /// <summary>A row higher than the page is cut, and its head stands above each part.</summary>
    [Fact]
    public void Draw_TallRowInACallout_RepeatsItsHead()
    {
        var canvas = RecordingCanvas.Of($"::: note\n\n| Name | Story |\n|---|---|\n| a | {Sample.Words(4000)} |\n| b | end |\n:::\n");

        canvas.Texts.Where(text => text.Text is "Story").Select(text => (text.Page, text.Tag is null))
            .ShouldBe(Enumerable.Range(1, canvas.Pages).Select(page => (page, page > 1)));
        canvas.ReadAloud().ShouldContain(Sample.Words(4000).Replace(" ", "", StringComparison.Ordinal) + "bend");
    }

    [Fact]
    public void Draw_TooManyColumnsOfWords_AreRefused()
    {
        string Row(string cell) => string.Concat(Enumerable.Repeat("| " + cell, 19)) + "|\n";

        Should.Throw<DocumentException>(() => RecordingCanvas.Of("a\n\n" + Row("Account") + Row("---") + Row("x")))
            .ShouldSatisfyAllConditions(
                mistake => mistake.Line.ShouldBe(3),
                mistake => mistake.Message.ShouldBe("The table has 19 columns of words; at most 14 fit here, for with more a line of a column holds only a letter or two."));
        RecordingCanvas.Of(Row("A") + Row("---") + Row("7")).Pages.ShouldBe(1);
    }

    /// <summary>Long texts beside many columns: five letters or so stand on each line.</summary>
    [Fact]
    public void Draw_ColumnsWhoseWordsAreSplit_StayReadable()
    {
        string Row(string cell, string last) => string.Concat(Enumerable.Repeat("| " + cell, 13)) + $"| {last} |\n";

        var canvas = RecordingCanvas.Of(Row("Account", "Note") + Row("---", "---") + Row("responsibilities", string.Concat(Enumerable.Repeat("incomprehensibilities ", 20))));

        canvas.Texts.Where(text => text.Tag?.Kind is "TD").Max(text => text.Text.Trim().Length).ShouldBeGreaterThanOrEqualTo(5);
        canvas.Texts.Where(text => text.Tag?.Kind is "TD").Average(text => text.Text.Trim().Length).ShouldBeGreaterThan(3.5);
    }

    [Fact]
    public void Draw_HeadingAboveATableWithATallRow_StaysWithIt()
    {
        var filler = string.Concat(Enumerable.Repeat("one line\n\n", 32));

        var canvas = RecordingCanvas.Of($"{filler}## The heading\n\n| Name | Story |\n|---|---|\n| a | {Sample.Words(2000)} |\n");

        PageOf(canvas, "The heading").ShouldBe(PageOf(canvas, "Name"));
        canvas.Texts.First(text => text.Text.StartsWith("w1 ", StringComparison.Ordinal)).Page.ShouldBe(PageOf(canvas, "Name"));
    }

    private static int PageOf(RecordingCanvas canvas, string text) =>
        canvas.Texts.First(t => string.Equals(t.Text, text, StringComparison.Ordinal)).Page;

    private static double RightOf(RecordingCanvas canvas, string text) =>
        canvas.Texts.Where(t => string.Equals(t.Text, text, StringComparison.Ordinal)).Select(t => t.Start.X + t.Width).Single();
}
