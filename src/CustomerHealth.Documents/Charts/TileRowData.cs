using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>A group's line on a tile.</summary>
internal sealed record TileRowData
{
    [JsonRequired]
    public string Label { get; set; } = "";

    public string Status { get; set; } = "unknown";

    /// <summary>Empty when the value is not known.</summary>
    public string Value { get; set; } = "";
}
