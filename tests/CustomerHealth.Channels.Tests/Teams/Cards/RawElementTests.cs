using CustomerHealth.Channels.Teams.Sending;

namespace CustomerHealth.Channels.Tests.Teams.Cards;

public sealed class RawElementTests
{
    /// <summary>A card is written once, and handed on as it was written: nothing in it is read again to be written again.</summary>
    [Fact]
    public void ToJson_OfWhatWasStored_IsTheSameToTheByte()
    {
        const string Stored = """{"message":{"text":"Acme","card":{"type":"AdaptiveCard", "body":[{"type":"RichTextBlock","inlines":["caf\u00e9 \u0026 {\u200B{"]}]},"attachments":[],"files":[]}}""";

        TeamsPayload.Of(Stored)!.ToJson().ShouldBe(Stored);
    }
}
