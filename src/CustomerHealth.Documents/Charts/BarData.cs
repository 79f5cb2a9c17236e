using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>One bar.</summary>
internal sealed record BarData
{
    [JsonRequired]
    public string Label { get; set; } = "";

    /// <summary>0 or more; null when it is not known.</summary>
    [JsonRequired]
    public double? Value { get; set; }

    /// <summary>0 or more; null for no marker.</summary>
    public double? Plan { get; set; }
}
