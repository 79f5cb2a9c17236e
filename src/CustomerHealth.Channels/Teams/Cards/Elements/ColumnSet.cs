using System.Collections.Immutable;

namespace CustomerHealth.Channels.Teams.Cards.Elements;

/// <summary>A row.</summary>
/// <param name="Columns">From left to right.</param>
internal sealed record ColumnSet(ImmutableArray<Column> Columns) : CardElement
{
    /// <summary>What a press anywhere in it does; null for nothing.</summary>
    public CardAction? SelectAction { get; init; }
}
