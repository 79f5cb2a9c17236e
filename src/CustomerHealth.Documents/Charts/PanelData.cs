using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>One small chart among several on the same scale.</summary>
internal sealed record PanelData
{
    [JsonRequired]
    public string Label { get; set; } = "";

    [JsonRequired]
    public string Status { get; set; } = "";

    /// <summary>One for each x, null where it is not known; or none at all.</summary>
    [JsonRequired]
    public IReadOnlyList<double?> Values { get; set; } = [];
}
