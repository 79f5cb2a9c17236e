using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>One comparison: the difference, and between which values it lies.</summary>
internal sealed record IntervalData
{
    [JsonRequired]
    public string Label { get; set; } = "";

    [JsonRequired]
    public double Value { get; set; }

    [JsonRequired]
    public double Low { get; set; }

    [JsonRequired]
    public double High { get; set; }

    /// <summary><c>won</c>, <c>lost</c> or <c>inconclusive</c>.</summary>
    [JsonRequired]
    public string Verdict { get; set; } = "";
}
