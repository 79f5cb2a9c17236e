using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerHealth.Channels.Teams.Cards;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>A press of a button, a choice in a menu or a form that was sent, as it waits in the inbox.</summary>
/// <param name="Asker">Who, and where.</param>
/// <param name="Spoken">What the activity says of the conversation.</param>
/// <param name="Data">What the card sent: <see cref="CardData"/>.</param>
internal sealed record ToldPress(TeamsAsker Asker, ToldPlace Spoken, JsonElement Data)
{
    /// <summary>What was pressed, read out of <see cref="Data"/>, which was ours when it was stored.</summary>
    [JsonIgnore]
    public CardData Pressed => CardData.Read(Data)!;

    /// <summary>The message with it; null when Teams does not say.</summary>
    public string? MessageId { get; init; }
}
