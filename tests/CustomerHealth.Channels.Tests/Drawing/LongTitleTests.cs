using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Tests.Terminal;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Drawing;

/// <summary>A name of 900 letters is cut in the head of every platform, at the same letter (GC-15).</summary>
public sealed class LongTitleTests
{
    // Each letter has an accent of its own, so that one in two places would split it.
    private static readonly string Name = string.Concat(Enumerable.Repeat("e\u0301", 450));
    private static readonly string InHead = string.Concat(Enumerable.Repeat("e\u0301", 74)) + "…";

    private static readonly Reply Long = new()
    {
        Kind = ReplyKind.Choices,
        Text = "Which one?",
        Title = Name,
        Actions = [new ReplyAction(Name, "acme")],
    };

    [Fact]
    public void Slack_LongName_IsCutInTheHead() =>
        new SlackRenderer().Blocks(Long).OfType<Channels.Slack.Blocks.HeaderBlock>().ShouldHaveSingleItem().Text.Text.ShouldBe(InHead);

    [Fact]
    public void Teams_LongName_IsCutInTheHeadAndWholeBelowIt()
    {
        var texts = JsonNode.Parse(new TeamsRenderer().Render(Long).Content.GetRawText())!["body"]!.AsArray()
            .Select(element => element!["inlines"]).OfType<JsonArray>().Select(runs => runs[0]!["text"]!.GetValue<string>()).ToList();

        texts[..2].ShouldBe([InHead, Name]);
    }

    [Fact]
    public void Terminal_LongName_IsCutInTheHeadAndInAChoice()
    {
        var inChoice = string.Concat(Enumerable.Repeat("e\u0301", 44)) + "…";

        Unbroken(ATerminal.Print(Long)).ShouldBe($"{InHead}Whichone?1{inChoice}acme");
    }

    /// <summary>What a message has no room for is nowhere but in the file: there nothing is cut.</summary>
    [Fact]
    public void File_LongName_StandsWholeInTheHeadAndInAChoice()
    {
        var file = WholeAnswer.Of(Long);

        Unbroken(Encoding.UTF8.GetString(file.Bytes.Span)).ShouldBe($"{Name}Whichone?1{Name}acme");
        file.Title.ShouldBe(InHead);
    }

    [Fact]
    public void Terminal_ShortName_StandsWhole() =>
        ATerminal.Print(Long with { Title = "Acme Robotics", Actions = [] }).ShouldStartWith("Acme Robotics");

    /// <summary>As one line without spaces: where a page is broken is not the point.</summary>
    private static string Unbroken(string page) => string.Concat(page.Where(letter => !char.IsWhiteSpace(letter)));
}
