using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Sends the bot a message with what it stands for.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Data">What it stands for.</param>
internal sealed record SubmitAction(string Title, JsonObject Data) : CardAction(Title)
{
    /// <summary><c>none</c> when what is filled in elsewhere in the card is not meant; null for all of it.</summary>
    public string? AssociatedInputs { get; init; }
}
