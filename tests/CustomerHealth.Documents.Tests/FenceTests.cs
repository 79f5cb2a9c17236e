namespace CustomerHealth.Documents.Tests;

/// <summary>RP-1: a container whose colons do not nest is a mistake with line and column, not another layout.</summary>
public sealed class FenceTests
{
    [Theory]
    [InlineData(
        ":::: columns\n::: col\none\n\n::: win\ntwo\n:::\n:::\n::::\n",
        5,
        1,
        "'::: win' stands in '::: col' of line 2 without fewer colons, so that its end would end both; begin and end the outer one with 4 colons or more.")]
    [InlineData(
        "::: columns\n::: col\none\n:::\n::: col\ntwo\n:::\n:::\n",
        2,
        1,
        "'::: col' stands in '::: columns' of line 1 without fewer colons, so that its end would end both; begin and end the outer one with 4 colons or more.")]
    [InlineData(
        "::: note\n- item\n\n  :::: win\n  two\n  ::::\n:::\n",
        4,
        3,
        "':::: win' stands in '::: note' of line 1 without fewer colons, so that its end would end both; begin and end the outer one with 5 colons or more.")]
    [InlineData(
        ":::: note\none\n\n::: pagebreak\n:::\n::::\n",
        4,
        1,
        "'::: pagebreak' stands inside of another block; a page can only begin outside of containers, lists and quotes.")]
    [InlineData(
        "- item\n\n  ::: pagebreak\n  :::\n",
        3,
        3,
        "'::: pagebreak' stands inside of another block; a page can only begin outside of containers, lists and quotes.")]
    public void Render_FencesThatDoNotNest_SaysLineAndColumn(string markdown, int line, int column, string message)
    {
        var mistake = Should.Throw<DocumentException>(() => MarkdownToPdf.Render(markdown, new PdfOptions()));

        mistake.Message.ShouldBe(message);
        (mistake.Line, mistake.Column).ShouldBe((line, column));
    }

    [Fact]
    public void Draw_ThreeColumnsWithACallout_StandSideBySide()
    {
        var canvas = RecordingCanvas.Of("::::: columns\n:::: col\none\n::::\n:::: col\n::: win Title\ntwo\n:::\n::::\n:::: col\nthree\n::::\n:::::\n");

        double LeftOf(string text) => canvas.Texts.Single(t => string.Equals(t.Text, text, StringComparison.Ordinal)).Start.X;
        LeftOf("one").ShouldBeLessThan(LeftOf("Title"));
        LeftOf("Title").ShouldBeLessThan(LeftOf("three"));
        canvas.Texts.Single(t => t.Text is "one").Start.Y.ShouldBe(canvas.Texts.Single(t => t.Text is "three").Start.Y);
    }

    [Fact]
    public void Draw_CalloutInACallout_MayGoOverPages()
    {
        var canvas = RecordingCanvas.Of($":::: note Outer\n{Sample.Words(400)}\n\n::: risk Inner\n{Sample.Words(1500)}\n:::\n::::\n");

        canvas.Pages.ShouldBeGreaterThan(1);
        canvas.OutOf(Layout.PageFormat.A4).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(":::: note\n")]
    public void Draw_Paragraphs_LeaveNoLineAlone(string container)
    {
        for (var above = 25; above < 45; above++)
        {
            var filler = string.Concat(Enumerable.Repeat("one line\n\n", above));

            var canvas = RecordingCanvas.Of($"{container}{filler}{Sample.Words(90)}\n{(container.Length > 0 ? "::::\n" : "")}");

            var lines = canvas.Texts.Where(text => text.Tag is not null && text.Text.StartsWith('w')).GroupBy(text => text.Page).Select(page => page.Count());
            lines.ShouldAllBe(count => count >= 2, $"{above} lines above");
        }
    }

    [Fact]
    public void Draw_ChainOfHeadings_IsNotFollowedOverMostOfAPage()
    {
        var filler = string.Concat(Enumerable.Repeat("one line\n\n", 3));
        var chain = string.Concat(Enumerable.Range(1, 30).Select(i => $"## Heading {i}\n\n"));

        var canvas = RecordingCanvas.Of(filler + chain + "text");

        canvas.Texts.Single(text => text.Text is "Heading 1").Page.ShouldBe(1, "a longer chain than 70 % of a page would leave the first one empty");
    }
}
