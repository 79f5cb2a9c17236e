using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>A card whose button was pressed: the button goes, who did what stands under it, and all else stays.</summary>
public sealed class SpentCardTests
{
    private const string Note = "Mara Lindqvist lifted cap 3, Mon 16 Nov 09:12";

    private static readonly TeamsRenderer Renderer = new();

    [Fact]
    public void Of_ButtonOfSeveral_OnlyThatOneGoes()
    {
        var card = Renderer.Render(AReply.AcmeConflict);

        var left = Spent(card, CardData.Button("acme trend"));

        left["actions"]!.AsArray().Select(action => (string)action!["title"]!).ShouldBe(["Get report", "See goals", "Log note"]);
        ATeamsCard.Shown(left).ShouldBe(ATeamsCard.Shown(ATeamsCard.Node(card)) + "✓ " + Note);
        left.ToJsonString().ShouldNotContain("acme trend\"}");
    }

    [Fact]
    public void Of_ButtonBehindAQuestion_TheQuestionGoesToo() => Spent(Renderer.Render(AMoment.Confirmed), CardData.Button("acme uncap 3"))["actions"]!.AsArray().ShouldBeEmpty();

    [Fact]
    public void Of_ButtonInARowOfTheCard_TheEmptyRowGoesToo()
    {
        ReplyAction[] actions = [.. Enumerable.Range(1, 6).Select(n => new ReplyAction($"No. {n}", $"account-{n}"))];

        var left = Spent(Renderer.Render(AReply.Choices with { Actions = [.. actions] }), CardData.Button("account-6"));

        left["body"]!.AsArray().Count(element => (string?)element!["type"] is "ActionSet").ShouldBe(1);
        left.ToJsonString().ShouldNotContain("account-6");
    }

    [Fact]
    public void Of_Row_IsNoLongerPressed()
    {
        var left = Spent(Renderer.Render(AReply.List), CardData.Button("cobblefort"));

        ATeamsCard.Objects(left).Count(node => node["selectAction"] is not null).ShouldBe(1);
        ATeamsCard.Shown(left).ShouldContain("Cobblefort & Finch");
    }

    /// <summary>A form and the button that opens it stand for the same command, but are not the same.</summary>
    [Fact]
    public void Of_FormOfTheSameCommand_TheButtonStays() =>
        Spent(Renderer.Render(AReply.AcmeConflict), CardData.Form("acme log"))["actions"]!.AsArray().Count.ShouldBe(4);

    [Fact]
    public void Of_HostileWords_StayText()
    {
        var left = SpentCard.Of(Renderer.Render(AReply.Choices).Content, CardData.Button("acme"), "<at>Mara</at>\n{{DATE(x)}}")!.Value;

        ATeamsCard.Shown(JsonNode.Parse(left.GetRawText())!).ShouldEndWith("✓ <at>Mara</at> {\u200B{DATE(x)}}");
    }

    [Fact]
    public void Of_CardWithoutRoom_IsNone()
    {
        var full = JsonSerializer.SerializeToElement(new { type = "AdaptiveCard", body = new[] { new { type = "RichTextBlock", inlines = new[] { new string('x', CardLimits.CardBytes / 2) } } } });

        SpentCard.Of(full, CardData.Button("acme"), Note).ShouldBeNull();
    }

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"body":7}""")]
    public void Of_NoCard_IsNone(string json) => SpentCard.Of(JsonSerializer.Deserialize<JsonElement>(json), CardData.Button("acme"), Note).ShouldBeNull();

    private static JsonNode Spent(TeamsCard card, CardData pressed) => JsonNode.Parse(SpentCard.Of(card.Content, pressed, Note)!.Value.GetRawText())!;
}
