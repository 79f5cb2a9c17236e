using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The content of a <c>history</c> block.</summary>
internal sealed record HistoryData
{
    public string Title { get; set; } = "";

    public string Subtitle { get; set; } = "";

    /// <summary>One name for each week, from old to new.</summary>
    [JsonRequired]
    public IReadOnlyList<string> Weeks { get; set; } = [];

    [JsonRequired]
    public IReadOnlyList<HistoryRowData> Rows { get; set; } = [];
}
