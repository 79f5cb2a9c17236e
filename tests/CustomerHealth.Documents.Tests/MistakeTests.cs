namespace CustomerHealth.Documents.Tests;

public sealed class MistakeTests
{
    [Theory]
    [InlineData("---\ntitle: a\nfoo: b\n---\n", 3, "'foo' is not a key of the front matter")]
    [InlineData("a\n\n::: nte\nb\n:::\n", 3, "'::: nte' is not a container; use note, risk, win, decision, columns, col, pagebreak, toc.")]
    [InlineData("::: note\nb\n", 1, "The container '::: note' is not closed.")]
    [InlineData("::: note\nb\n:::\n:::\n", 4, "is not closed")]
    [InlineData("::: col\nb\n:::\n", 1, "'::: col' stands outside of '::: columns'")]
    [InlineData("a\n\n::: pagebreak\nb\n:::\n", 4, "Nothing may stand in '::: pagebreak'; write ':::' on the line below it.")]
    [InlineData("::: toc\n\nb\n:::\n", 3, "Nothing may stand in '::: toc'")]
    [InlineData(":::: columns\ntext\n::::\n", 2, "Only '::: col' may stand in '::: columns'")]
    [InlineData("```tiles\n{\"tiles\":[]}\n", 1, "The block 'tiles' is not closed.")]
    [InlineData("```tiles\n{\"tiles\":[]}\n```\n", 1, "The 'tiles' block has no tile.")]
    [InlineData("a\n\n```tiles\n{\"tiles\":[\n{\"labl\":\"x\"}]}\n```\n", 5, "'$.tiles[0].labl' in the 'tiles' block is not known, incomplete or of the wrong kind; the block takes tiles with label, value")]
    [InlineData("```tiles\n{\"tiles\":[{\"label\":7}]}\n```\n", 2, "'$.tiles[0].label' in the 'tiles' block")]
    [InlineData("```tiles\n{\"tiles\":[{\"label\":null}]}\n```\n", 2, "in the 'tiles' block")]
    [InlineData("```tiles\n{\"tiles\":[null]}\n```\n", 1, "in the 'tiles' block")]
    [InlineData("```tiles\n{\"tiles\":[{\"value\":\"7\"}]}\n```\n", 2, "'$.tiles[0]' in the 'tiles' block")]
    [InlineData("```agenda\n{\"start\":\"9 am\",\"items\":[]}\n```\n", 2, "'$.start' in the 'agenda' block")]
    [InlineData("```tiles\n{\"tiles\":[{\"label\":\"x\",\"status\":\"amber\"}]}\n```\n", 1, "'amber' in the 'tiles' block is not a status; use green, yellow, red, unknown, na.")]
    [InlineData("```tiles\nnot json\n```\n", 2, "The 'tiles' block is not JSON")]
    [InlineData("```agenda\n{\"items\":[]}\n```\n", 1, "The 'agenda' block has no item.")]
    [InlineData("```agenda\n{\"items\":[{\"minutes\":5,\"topic\":\"x\",\"kind\":\"chat\"}]}\n```\n", 1, "'chat' is not a kind of agenda item; use talk, decision or break.")]
    [InlineData("```agenda\n{\"items\":[{\"minutes\":-5,\"topic\":\"x\"}]}\n```\n", 1, "'x' takes -5 minutes; use 0 to 1440.")]
    [InlineData("```tiles\n{\"tiles\":[{\"label\":\"x\",\"trend\":[1,1e999]}]}\n```\n", 1, "The trend of the tile 'x' has a number that is too large to draw.")]
    [InlineData("```tiles\n{\"tiles\":[{\"label\":\"x\",\"rows\":[null]}]}\n```\n", 1, "One of the rows in the 'tiles' block is null.")]
    [InlineData("`spark:1,NaN`", 1, "'NaN' in 'spark:1,NaN' is not a number that can be drawn")]
    [InlineData("x\n\n`rag:amber`", 3, "'amber' in 'rag:amber' is not a status; use green, yellow, red, unknown, na.")]
    [InlineData("`spark:1,x`", 1, "'x' in 'spark:1,x' is not a number that can be drawn; write spark:1,2.5,-3.")]
    public void Render_MalformedBlock_SaysLineAndWhatIsAllowed(string markdown, int line, string message)
    {
        var mistake = Should.Throw<DocumentException>(() => MarkdownToPdf.Render(markdown, new PdfOptions()));

        mistake.Message.ShouldContain(message);
        mistake.Line.ShouldBe(line);
    }

    [Theory]
    [InlineData("x\n\n```tiles\n{\"tiles\": [],\n \"é\": 1, \"x\": }\n```\n", 5, 6)]
    [InlineData("```tiles\n{\"tiles\":\n  [ no ]}\n```\n", 3, 6)]
    public void Render_ChartThatCannotBeRead_SaysItsColumnToo(string markdown, int line, int column)
    {
        var mistake = Should.Throw<DocumentException>(() => MarkdownToPdf.Render(markdown, new PdfOptions()));

        (mistake.Line, mistake.Column).ShouldBe((line, column));
    }

    [Fact]
    public void Render_TooManyColumns_SaysHowManyFit()
    {
        var row = string.Concat(Enumerable.Repeat("|a", 60)) + "|";
        var rule = string.Concat(Enumerable.Repeat("|---", 60)) + "|";

        var mistake = Should.Throw<DocumentException>(() => MarkdownToPdf.Render($"{row}\n{rule}\n{row}\n", new PdfOptions()));

        mistake.Message.ShouldBe("The table has 60 columns; at most 21 fit here.");
    }

    [Fact]
    public void Render_MoreThanFiveHundredPages_IsRefused()
    {
        const string Page = "a\n\n::: pagebreak\n:::\n\n";

        Should.Throw<DocumentException>(() => MarkdownToPdf.Render(string.Concat(Enumerable.Repeat(Page, 501)) + "a", new PdfOptions()))
            .Message.ShouldBe("The document takes over 500 pages; make it shorter, or tables with long texts wider.");
        MarkdownToPdf.Render(string.Concat(Enumerable.Repeat(Page, 499)) + "a", new PdfOptions()).Pages.ShouldBe(500);
    }

    [Theory]
    [InlineData("```tiles\n{\"tiles\":[{\"label\":\"@\"}]}\n```\n", "The 'tiles' block has too much text for one page.")]
    [InlineData("```agenda\n{\"items\":[{\"minutes\":1,\"topic\":\"@\"}]}\n```\n", "The 'agenda' block has too much text for one page.")]
    public void Render_ChartTallerThanAPage_IsRefused(string markdown, string message)
    {
        var tooLong = markdown.Replace("@", Sample.Words(2000), StringComparison.Ordinal);

        Should.Throw<DocumentException>(() => MarkdownToPdf.Render(tooLong, new PdfOptions())).Message.ShouldBe(message);
    }

    [Theory]
    [InlineData(">", 40)]
    [InlineData(">", 5000)]
    [InlineData("- ", 60)]
    public void Render_NestedTooDeep_IsRefused(string mark, int depth) =>
        Should.Throw<DocumentException>(() => MarkdownToPdf.Render(string.Concat(Enumerable.Repeat(mark, depth)) + "x", new PdfOptions()));
}
