using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The content of a <c>multiples</c> block.</summary>
internal sealed record MultiplesData : TimeData
{
    [JsonRequired]
    public IReadOnlyList<PanelData> Panels { get; set; } = [];
}
