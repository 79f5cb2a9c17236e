namespace CustomerHealth.Documents.Tests;

/// <summary>RP-2: contents with page numbers that are right, and lead where they say.</summary>
public sealed class ContentsTests
{
    private static readonly string Document = $"""
        ---
        title: T
        ---
        ::: toc Contents
        :::

        # First part

        {Sample.Words(900)}

        ## Inner part

        {Sample.Words(900)}

        ### Not listed

        :::: note
        # Part in a note

        text
        ::::

        | A |
        |---|
        | {Sample.Words(700)} |

        # Last part
        """;

    [Fact]
    public void Draw_Contents_TellThePagesOfTheHeadings()
    {
        var canvas = RecordingCanvas.Of(Document);

        canvas.Pages.ShouldBeGreaterThan(3);
        string[] titles = ["First part", "Inner part", "Part in a note", "Last part"];
        foreach (var title in titles)
        {
            var places = canvas.Texts.Where(text => string.Equals(text.Text, title, StringComparison.Ordinal)).ToList();
            var number = canvas.Texts.Single(text => text.Page == 1 && text.Start.Y == places[0].Start.Y && text != places[0]);
            number.Text.ShouldBe($"{places[1].Page}", title);
            (number.Start.X + number.Width).ShouldBe(Layout.PageFormat.A4.Right, 0.01);
            number.Tag.ShouldBe(places[0].Tag, "the number is read with its heading");
        }
        canvas.Texts.Count(text => text.Text is "Not listed").ShouldBe(1);
    }

    [Fact]
    public void Draw_Contents_LeadToPlacesThatExist()
    {
        var canvas = RecordingCanvas.Of(Document);

        canvas.InnerLinks.Count.ShouldBe(4);
        canvas.InnerLinks.ShouldBeSubsetOf(canvas.Places);
        canvas.Places.ShouldBeUnique();
        canvas.Tags.Where(tag => tag.Kind is "Link").ShouldAllBe(tag => tag.Parent!.Kind == "Reference" && tag.Parent.Parent!.Kind == "TOCI" && tag.Parent.Parent.Parent!.Kind == "TOC");
    }

    [Fact]
    public void Draw_ContentsOfSecondLevelHeadings_StandAtTheMargin()
    {
        var canvas = RecordingCanvas.Of("::: toc\n:::\n\n## One\n\n### Two\n\n#### Three\n");

        var lines = canvas.Texts.Where(text => text.Tag?.Kind is "Link" && text.Text is not "1").ToList();
        lines.Select(line => line.Text).ShouldBe(["One", "Two"]);
        lines[0].Start.X.ShouldBe(Layout.PageFormat.SideMargin);
        lines[1].Start.X.ShouldBeGreaterThan(lines[0].Start.X);
    }

    [Fact]
    public void Draw_ContentsWithoutHeadings_AreNothing() =>
        RecordingCanvas.Of("::: toc Contents\n:::\n\ntext").ReadAloud().ShouldBe("text");

    [Fact]
    public void Draw_LongTitleInTheContents_LeavesRoomForItsPage()
    {
        var canvas = RecordingCanvas.Of($"::: toc\n:::\n\n## {Sample.Words(60)}\n");

        canvas.OutOf(Layout.PageFormat.A4).ShouldBeEmpty();
        canvas.Texts.Where(text => text.Tag?.Kind is "Link" && text.Text is not "1")
            .ShouldAllBe(text => text.Start.X + text.Width < Layout.PageFormat.A4.Right - 20);
    }
}
