using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Asks the bot and waits for its answer; clients that do not know it use the fallback.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Data">What it stands for.</param>
internal sealed record ExecuteAction(string Title, JsonObject Data) : CardAction(Title)
{
    /// <summary>Always the same: what is asked is in the data.</summary>
    public string Verb { get; } = CardData.Verb;

    /// <summary><c>none</c> when what is filled in elsewhere in the card is not meant; null for all of it.</summary>
    public string? AssociatedInputs { get; init; }

    /// <summary>The same for older clients.</summary>
    public CardAction Fallback => new SubmitAction(Title, Data) { Style = Style, AssociatedInputs = AssociatedInputs };
}
