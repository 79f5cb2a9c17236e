using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The content of a <c>lines</c> block.</summary>
internal sealed record LinesData : TimeData
{
    [JsonRequired]
    public IReadOnlyList<SeriesData> Series { get; set; } = [];
}
