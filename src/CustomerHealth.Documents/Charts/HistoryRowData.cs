using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The bands of one view over the weeks.</summary>
internal sealed record HistoryRowData
{
    [JsonRequired]
    public string Label { get; set; } = "";

    /// <summary>A status for each week.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Bands { get; set; } = [];
}
