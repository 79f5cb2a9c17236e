using CustomerHealth.Documents.Markdown;

namespace CustomerHealth.Documents.Tests;

/// <summary>RP-2: headings stand at the level that their author meant, in the structure, the bookmarks and on the page for the web.</summary>
public sealed class HeadingTests
{
    [Theory]
    [InlineData("## A\n\n## B\n\n## C\n", "1 T, 2 A, 2 B, 2 C")]
    [InlineData("### x\n\n## y\n\n### z\n", "1 T, 2 x, 2 y, 3 z")]
    [InlineData("# A\n\n### B\n\n### C\n\n## D\n\n# E\n", "1 T, 2 A, 3 B, 3 C, 3 D, 2 E")]
    public void Draw_HeadingsOfOneLevel_StandSideBySide(string markdown, string expected)
    {
        var canvas = RecordingCanvas.Of("---\ntitle: T\n---\n" + markdown);

        string.Join(", ", canvas.Bookmarks.Select(bookmark => $"{bookmark.Level} {bookmark.Title}")).ShouldBe(expected);
        canvas.Tags.Where(tag => tag.Kind[0] == 'H').Select(tag => tag.Kind[1] - '0').ShouldBe(canvas.Bookmarks.Select(bookmark => bookmark.Level));
    }

    [Fact]
    public void Draw_HeadingsWithoutATitle_BeginAtTheFirstLevel() =>
        RecordingCanvas.Of("## A\n\n## B\n\n### C\n\n## D\n").Bookmarks.ShouldBe([(1, "A"), (1, "B"), (2, "C"), (1, "D")]);

    [Fact]
    public void Html_HeadingsOfOneLevel_StandSideBySide()
    {
        var html = MarkdownToHtml.Render("---\ntitle: T\n---\n## A\n\n## B\n\n### C\n", new HtmlOptions()).Html;

        html.ShouldContain("<h2 id=\"s1\" class=\"as2\">A</h2>");
        html.ShouldContain("<h2 id=\"s2\" class=\"as2\">B</h2>");
        html.ShouldContain("<h3 id=\"s3\" class=\"as3\">C</h3>");
    }

    /// <summary>Nothing to read is nothing to lead to: no place in the contents, the bookmarks, or for a link.</summary>
    [Theory]
    [InlineData("## `spark:`")]
    [InlineData("## `spark:1,2`")]
    [InlineData("##")]
    [InlineData("## &#8203;")]
    [InlineData("## &#173;&nbsp;")]
    public void Render_HeadingWithoutWords_IsNoHeading(string heading)
    {
        var markdown = $"---\ntitle: T\n---\n::: toc\n:::\n\n{heading}\n\nSee [a](#spark).\n\n### After\n";

        MarkdownToPdf.Render(markdown, Sample.Options).Warnings.ShouldBe(["Line 9: the link to '#spark' was left out; headings are #after."]);

        var canvas = RecordingCanvas.Of(markdown);
        canvas.Bookmarks.ShouldBe([(1, "T"), (2, "After")]);
        canvas.InnerLinks.ShouldHaveSingleItem();
        MarkdownToHtml.Render(markdown, new HtmlOptions()).Html.ShouldNotContain("class=\"as2\"");
    }

    [Fact]
    public void Draw_HeadingWithAStatus_IsListedByItsWords() =>
        RecordingCanvas.Of("## Risk `rag:red 31` `spark:1,2`\n").Bookmarks.ShouldBe([(1, "Risk Red 31 ")]);

    /// <summary>Whatever the author writes, no level is skipped, and what is written alike below one heading is given alike.</summary>
    [Fact]
    public void Next_RandomLevels_SkipNoneAndKeepSiblingsAlike()
    {
        var random = new Random(3);
        for (var round = 0; round < 200; round++)
        {
            var levels = new HeadingLevels(hasTitle: true);
            var before = (Written: 0, Given: 1);
            for (var i = 0; i < 40; i++)
            {
                var written = random.Next(1, 7);

                var given = levels.Next(written);

                given.ShouldBeInRange(2, Math.Min(before.Given + 1, 6));
                if (written == before.Written)
                    given.ShouldBe(before.Given);
                before = (written, given);
            }
        }
    }
}
