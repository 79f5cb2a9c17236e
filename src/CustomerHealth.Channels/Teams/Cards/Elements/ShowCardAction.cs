namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Opens a card within the card.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Card">What is opened.</param>
internal sealed record ShowCardAction(string Title, AdaptiveCard Card) : CardAction(Title);
