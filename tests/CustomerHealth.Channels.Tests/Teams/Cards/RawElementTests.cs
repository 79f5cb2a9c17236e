using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Cards;
using CustomerHealth.Channels.Teams.Sending;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

/// <summary>A card is written once, and handed on as it was written: nothing in it is read again to be written again.</summary>
public sealed class RawElementTests
{
    private static readonly JsonSerializerOptions Anew = new() { Encoder = CardJson.Options.Encoder };

    [Fact]
    public void ToJson_OfWhatWasStored_IsTheSameToTheByte()
    {
        const string Stored = """{"message":{"text":"Acme","card":{"type":"AdaptiveCard", "body":[{"type":"RichTextBlock","inlines":["caf\u00e9 \u0026 {\u200B{"]}]},"attachments":[],"files":[]}}""";

        TeamsPayload.Of(Stored)!.ToJson().ShouldBe(Stored);
    }

    /// <summary>A row that somebody damaged is no message: it is given up with a sentence, and stops nothing else.</summary>
    [Theory]
    [InlineData("""{"message":{"text":"\ud800"}}""")]
    [InlineData("""{"message":{"text":"Acme","files":[1]}}""")]
    [InlineData("""{"message":{"text":1}}""")]
    [InlineData("""{"message":1}""")]
    [InlineData("""{"message":{"text":"Acme"},"activity":"\udc00"}""")]
    [InlineData("[]")]
    [InlineData("{")]
    public void Of_WhatIsNoMessage_IsNull(string stored) => TeamsPayload.Of(stored).ShouldBeNull();

    /// <summary>What Teams gets of every card is to the byte what it got when each hand on the way read the card and wrote it anew.</summary>
    [Fact]
    public void GoldenCards_HandedOn_AreWhatWritingThemAnewGives()
    {
        foreach (var card in TeamsGolden.Names.Select(TeamsGolden.Card))
        {
            var payload = new TeamsPayload { Message = TeamsVersion.Of(card) };
            var stored = payload.ToJson();
            var read = TeamsPayload.Of(stored)!.Message;

            stored.ShouldBe(JsonNode.Parse(stored)!.ToJsonString(Anew));
            TeamsActivities.Card(read.Text, CardJson.AsIs(read.Card!.Value)).ToJsonString(CardJson.Options)
                .ShouldBe(TeamsActivities.Card(card.Text, JsonNode.Parse(card.Content.GetRawText())!).ToJsonString(Anew));
        }
    }
}
