using System.Text.Json;
using CustomerHealth.Channels.Teams.Cards;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>What a press of a card is answered in the response (<c>adaptiveCard/action</c>).</summary>
/// <param name="StatusCode">200 for what was worked on, 400 for what is not ours.</param>
/// <param name="Type">What <paramref name="Value"/> is.</param>
/// <param name="Value">A card, which takes the place of the pressed one; a sentence; or what is wrong.</param>
internal sealed record InvokeAnswer(int StatusCode, string Type, JsonElement Value)
{
    private const string MessageType = "application/vnd.microsoft.activity.message";
    private const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>The card shows something else from now on.</summary>
    public static InvokeAnswer Card(TeamsCard card) => new(200, TeamsCard.ContentType, card.Content);

    /// <summary>The card stays; the one who pressed reads a sentence.</summary>
    public static InvokeAnswer Message(string sentence) => new(200, MessageType, JsonSerializer.SerializeToElement(sentence, CardJson.Options));

    /// <summary>Nothing was done.</summary>
    public static InvokeAnswer Wrong(string sentence) => new(400, ErrorType, JsonSerializer.SerializeToElement(new { code = "BadRequest", message = sentence }, CardJson.Options));
}
