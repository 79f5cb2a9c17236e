namespace CustomerHealth.Documents.Tests;

public sealed class LayoutTests
{
    [Fact]
    public void Draw_TableOverPages_RepeatsItsHeadAsDecoration()
    {
        var rows = string.Concat(Enumerable.Range(1, 120).Select(i => $"| row{i} | {i} |\n"));

        var canvas = RecordingCanvas.Of("| Account | Score |\n|---|---|\n" + rows);

        canvas.Pages.ShouldBeGreaterThan(3);
        var heads = canvas.Texts.Where(text => text.Text is "Account").ToList();
        heads.Select(head => head.Page).ShouldBe(Enumerable.Range(1, canvas.Pages));
        heads.Select(head => head.Tag is not null).ShouldBe(Enumerable.Range(1, canvas.Pages).Select(page => page == 1));
    }

    [Fact]
    public void Draw_RowTallerThanAPage_GoesOverPages()
    {
        var canvas = RecordingCanvas.Of($"| A | B |\n|---|---|\n| short | {Sample.Words(3000)} |\n");

        canvas.Pages.ShouldBeGreaterThan(1);
        ShouldHaveAllWords(canvas, 3000);
        ShouldStayInMargins(canvas);
    }

    [Fact]
    public void Draw_HeadTallerThanAPage_GoesOverPagesOnce()
    {
        var canvas = RecordingCanvas.Of($"| {Sample.Words(3000)} |\n|---|\n| a |\n| b |\n");

        canvas.Texts.Count(text => text.Text.Contains("w1500 ", StringComparison.Ordinal)).ShouldBe(1);
        ShouldStayInMargins(canvas);
    }

    [Fact]
    public void Draw_CalloutOverPages_KeepsAllWords()
    {
        var canvas = RecordingCanvas.Of($"::: note\n{Sample.Words(3000)}\n:::\n");

        canvas.Pages.ShouldBeGreaterThan(1);
        ShouldHaveAllWords(canvas, 3000);
        ShouldStayInMargins(canvas);
    }

    [Fact]
    public void Draw_HeadingAtTheEndOfAPage_GoesToItsText()
    {
        var filler = string.Concat(Enumerable.Repeat("one line\n\n", 32));

        var canvas = RecordingCanvas.Of($"{filler}## The heading\n\n{Sample.Words(100)}\n");

        var heading = canvas.Texts.Single(text => text.Text is "The heading");
        heading.Page.ShouldBe(canvas.Texts.First(text => text.Text.StartsWith("w1 ", StringComparison.Ordinal)).Page);
    }

    [Fact]
    public void Draw_PageBreak_BeginsANewPage()
    {
        var canvas = RecordingCanvas.Of("one\n\n::: pagebreak\n:::\n\ntwo\n");

        canvas.Pages.ShouldBe(2);
        canvas.PageText(2).ShouldContain("two");
        canvas.PageText(2).ShouldContain("Page 2 of 2");
    }

    [Fact]
    public void Draw_SkippedHeadingLevels_AreNumberedWithoutGaps()
    {
        var canvas = RecordingCanvas.Of("---\ntitle: T\n---\n## A\n\n#### B\n\n# C\n");

        canvas.Bookmarks.ShouldBe([(1, "T"), (2, "A"), (3, "B"), (2, "C")]);
    }

    [Theory]
    [InlineData("`rag:green 84`", "Green\u00A084")]
    [InlineData("`rag:yellow`", "Yellow")]
    [InlineData("`rag:red 0`", "Red\u00A00")]
    [InlineData("`rag:unknown`", "Unknown")]
    [InlineData("`rag:na`", "Not\u00A0applicable")]
    public void Draw_Status_AlwaysHasItsWord(string code, string word) =>
        RecordingCanvas.Of(code).PageText(1).ShouldContain(word);

    [Fact]
    public void Draw_NumbersWithoutAlignment_StandToTheRight()
    {
        var canvas = RecordingCanvas.Of("| Name | Count |\n|---|---|\n| a | 7 |\n| b | 1 204 |\n");

        double RightOf(string text) => canvas.Texts.Where(t => string.Equals(t.Text, text, StringComparison.Ordinal)).Select(t => t.Start.X + t.Width).Single();
        RightOf("7").ShouldBe(RightOf("1 204"), 0.01);
        RightOf("7").ShouldBe(RightOf("Count"), 0.01);
    }

    [Fact]
    public void Draw_NarrowTable_SplitsNoNameOrStatus()
    {
        var canvas = RecordingCanvas.Of("""
            | Risk | Likely effect | What we do | Owner | Status |
            |---|---|---|---|---|
            | ERP upgrade in December | Order feed may stop for a whole weekend | Dry run on 21 November, file import as a fallback | J. Hyvönen | `rag:na` |
            """);

        canvas.Texts.ShouldContain(text => string.Equals(text.Text, "J. Hyvönen", StringComparison.Ordinal));
        canvas.Texts.ShouldContain(text => string.Equals(text.Text, "Not\u00A0applicable", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_StatusEmoji_AreMarksWithTheirWord()
    {
        var canvas = RecordingCanvas.Of("✅ ⚠️ 🔴 🟡 🟢");

        canvas.Tags.Select(tag => tag.Alt).OfType<string>().ShouldBe(["Green", "Yellow", "Red", "Yellow", "Green"]);
        canvas.ReadAloud().ShouldBeEmpty();
    }

    [Fact]
    public void Draw_TilesInAColumn_WrapEarlier()
    {
        var canvas = RecordingCanvas.Of("""
            :::: columns
            ::: col
            ```tiles
            {"tiles":[{"label":"tile1"},{"label":"tile2"},{"label":"tile3"}]}
            ```
            :::
            ::: col
            text
            :::
            ::::
            """);

        var labels = canvas.Texts.Where(text => text.Text.StartsWith("tile", StringComparison.Ordinal)).ToList();
        labels[2].Start.X.ShouldBe(labels[0].Start.X);
        labels[2].Start.Y.ShouldBeGreaterThan(labels[1].Start.Y);
    }

    [Fact]
    public void Draw_Link_OpensItsAddress() =>
        RecordingCanvas.Of("See [the terms](https://example.com/a?b=1) or <ann@example.com>.").Links
            .Select(link => link.AbsoluteUri).ShouldBe(["https://example.com/a?b=1", "mailto:ann@example.com"]);

    [Fact]
    public void Draw_LinkToAHeading_LeadsToItsPlace()
    {
        var canvas = RecordingCanvas.Of("# What changed\n\nSee [below](#what-changed-1) and [最后](#%E9%A3%8E%E9%99%A9).\n\n# What changed?\n\n# 风险\n");

        canvas.InnerLinks.Count.ShouldBe(2);
        canvas.InnerLinks.ShouldBe(canvas.Places.Skip(1));
    }

    [Fact]
    public void Draw_LinkToNoHeading_IsLeftOutAndNamesThoseThatAre() =>
        MarkdownToPdf.Render("# What changed\n\nSee [below](#what-chnged).\n", new PdfOptions())
            .Warnings.ShouldBe(["Line 3: the link to '#what-chnged' was left out; headings are #what-changed."]);

    [Fact]
    public void Draw_CalloutTitle_IsTextNotMarkup() =>
        RecordingCanvas.Of("::: risk Six\\-week \\*sprint\\*\nText\n:::\n").PageText(1).ShouldContain("Six-week *sprint*");

    [Fact]
    public void Draw_SixTiles_WrapAtFour()
    {
        var tiles = string.Join(',', Enumerable.Range(1, 6).Select(i => $$"""{"label":"tile{{i}}","value":"{{i}}"}"""));

        var canvas = RecordingCanvas.Of("```tiles\n{\"tiles\":[" + tiles + "]}\n```\n");

        var labels = canvas.Texts.Where(text => text.Text.StartsWith("tile", StringComparison.Ordinal)).ToList();
        labels.Select(label => Math.Round(label.Start.Y)).Distinct().Count().ShouldBe(2);
        labels[4].Start.X.ShouldBe(labels[0].Start.X);
    }

    [Fact]
    public void Draw_Tile_SaysAllInItsAlternativeText()
    {
        var canvas = RecordingCanvas.Of("""
            ```tiles
            {"tiles":[{"label":"Views","status":"yellow","rows":[{"label":"Value","status":"red","value":"31"},{"label":"Use","status":"na"}]},
            {"label":"Score","value":"78","of":"/ 100","note":"up","status":"green","trend":[1,2.5]}]}
            ```
            """);

        canvas.Texts.Select(text => text.Tag?.Alt).OfType<string>().Distinct(StringComparer.Ordinal).ShouldBe(
        [
            "Views: Value 31 Red, Use Not applicable; Yellow",
            "Score: 78 / 100; Green; up; Trend: 1, 2.5",
        ]);
    }

    [Fact]
    public void Draw_Agenda_CountsTheClockOn()
    {
        var canvas = RecordingCanvas.Of("""
            ```agenda
            {"start":"09:50","items":[{"minutes":20,"topic":"One","owner":"Ann"},{"minutes":5,"topic":"Two","kind":"decision"}]}
            ```
            """);

        canvas.PageText(1).ShouldContain("10:10");
        canvas.PageText(1).ShouldContain("25 min in all");
        canvas.Texts.First(text => text.Text is "10:10").Tag!.Alt
            .ShouldBe("Agenda from 09:50, 25 min in all: One, 20 min, Ann; Two, 5 min, decision");
    }

    private static void ShouldHaveAllWords(RecordingCanvas canvas, int count) =>
        canvas.ReadAloud().ShouldContain(Sample.Words(count).Replace(" ", "", StringComparison.Ordinal));

    private static void ShouldStayInMargins(RecordingCanvas canvas) => canvas.Texts.Where(text => text.Tag is not null).ShouldAllBe(text =>
        text.Start.X >= 56 && text.Start.X + text.Width <= 540 && text.Start.Y > 72 && text.Start.Y < 780);
}
