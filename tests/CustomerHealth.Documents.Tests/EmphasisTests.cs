using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Charts;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Tests;

/// <summary>RP-2: what the Markdown of the guide can say is seen in both outputs.</summary>
public sealed class EmphasisTests
{
    [Fact]
    public void Draw_StruckText_HasALineThroughIt()
    {
        var canvas = RecordingCanvas.Of("Was ~~struck~~ out");

        var struck = canvas.Texts.Single(text => text.Text is "struck");
        var ends = canvas.Corners.Where(corner => corner.Place.Y > struck.Start.Y - 5 && corner.Place.Y < struck.Start.Y - 1).ToList();
        ends.Select(end => end.Place.X).ShouldBe([struck.Start.X, struck.Start.X + struck.Width]);
        RecordingCanvas.Of("Was struck out").Corners.Count.ShouldBe(canvas.Corners.Count - 2);
    }

    [Fact]
    public void Draw_RaisedAndLoweredText_IsSmallerAndOffTheLine()
    {
        var canvas = RecordingCanvas.Of("x^up^ and y~down~ end");

        RecordedText Of(string text) => canvas.Texts.Single(t => string.Equals(t.Text.Trim(), text, StringComparison.Ordinal));
        var line = Of("end").Start.Y;
        Of("up").Start.Y.ShouldBeLessThan(line - 2);
        Of("down").Start.Y.ShouldBeInRange(line + 1, line + 3);
        Of("up").Width.ShouldBeLessThan(new TextLayout().Line("up", new TextStyle()).Width * 0.8);
        canvas.ReadAloud().ShouldBe("xupandydownend");
    }

    [Fact]
    public void Html_Emphasis_HasItsElements()
    {
        var html = MarkdownToHtml.Render("**a** *b* ~~c~~ x^2^ H~2~O ~~**d**~~", new HtmlOptions()).Html;

        html.ShouldContain("<p><strong>a</strong> <em>b</em> <s>c</s> x<sup>2</sup> H<sub>2</sub>O <s><strong>d</strong></s></p>");
    }

    [Fact]
    public void Draw_StatusEmojiInTitles_AreMarksWithTheirWord()
    {
        var canvas = RecordingCanvas.Of("---\ntitle: 🔴 Acme\nkicker: ✅ K\nsubtitle: now 🟡\nheader: 🟢 H\n---\n::: toc\n:::\n\n## ⚠️ Risks\n\n::: note ❌ Stop\ntext\n:::\n\n::: pagebreak\n:::\n\nlast\n");

        canvas.Tags.Select(tag => tag.Alt).OfType<string>().ShouldBe(["Green", "Red", "Yellow", "Yellow", "Yellow", "Red"]);
        canvas.PageText(2).ShouldContain("Red Acme");
        canvas.PageText(2).ShouldContain("Green H");
        canvas.Texts.ShouldAllBe(text => !text.Text.Contains('\uFFFD') && !text.Text.Contains("🔴", StringComparison.Ordinal));
    }

    [Fact]
    public void Draw_StatusEmojiInARunningHead_HaveTheirWordInTheLanguageOfTheDocument()
    {
        var canvas = RecordingCanvas.Of("---\ntitle: 🔴 Acme\nlang: fi\n---\na\n\n::: pagebreak\n:::\n\nb\n");

        canvas.PageText(2).ShouldContain(StatusLook.Find("red", Language.Find("fi")!)!.Word + " Acme");
        canvas.PageText(2).ShouldNotContain("Red Acme");
    }

    [Fact]
    public void Render_StatusEmojiInTitles_AreNoMissingCharacters() =>
        MarkdownToPdf.Render("---\ntitle: 🔴 Acme ✅\nsubtitle: 🟡 🟢 ❌ ⚠️\n---\ntext", Sample.Options).Warnings.ShouldBeEmpty();
}
