using System.Collections.Immutable;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Buttons within the card.</summary>
/// <param name="Actions">From left to right.</param>
internal sealed record ActionSet(ImmutableArray<CardAction> Actions) : CardElement;
