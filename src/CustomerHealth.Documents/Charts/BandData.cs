using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>A range of values that has a status.</summary>
internal sealed record BandData
{
    [JsonRequired]
    public double From { get; set; }

    [JsonRequired]
    public double To { get; set; }

    /// <summary>Empty for the word of the status.</summary>
    public string Label { get; set; } = "";

    [JsonRequired]
    public string Status { get; set; } = "";
}
