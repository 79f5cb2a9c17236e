using System.Collections.Immutable;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>Elements that belong together.</summary>
/// <param name="Items">From top to bottom.</param>
internal sealed record Container(ImmutableArray<CardElement> Items) : CardElement
{
    /// <summary><c>emphasis</c> for a field of its own; null for none.</summary>
    public string? Style { get; init; }
}
