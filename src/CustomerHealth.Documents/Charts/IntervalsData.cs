using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The content of an <c>intervals</c> block.</summary>
internal sealed record IntervalsData
{
    public string Title { get; set; } = "";

    public string Subtitle { get; set; } = "";

    /// <summary>Printed after every number, such as <c>%</c>.</summary>
    public string Unit { get; set; } = "";

    [JsonRequired]
    public IReadOnlyList<IntervalData> Rows { get; set; } = [];
}
