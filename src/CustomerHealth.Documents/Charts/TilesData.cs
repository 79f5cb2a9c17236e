using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The content of a <c>tiles</c> block.</summary>
internal sealed record TilesData
{
    [JsonRequired]
    public IReadOnlyList<TileData> Tiles { get; set; } = [];
}
