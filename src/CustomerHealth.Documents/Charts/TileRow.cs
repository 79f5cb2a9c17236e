using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>A row of a tile, laid out.</summary>
internal sealed record TileRow(string Name, string Number, StatusLook Status)
{
    public required IReadOnlyList<TextLine> Label { get; init; }

    public required TextLine Value { get; init; }
}
