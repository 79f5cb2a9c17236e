using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The content of a <c>lines</c> block.</summary>
internal sealed record LinesData
{
    public string Title { get; set; } = "";

    public string Subtitle { get; set; } = "";

    /// <summary>Printed after every number, such as <c>%</c>.</summary>
    public string Unit { get; set; } = "";

    /// <summary>One name for each place of a value, from old to new.</summary>
    [JsonRequired]
    public IReadOnlyList<string> X { get; set; } = [];

    [JsonRequired]
    public IReadOnlyList<SeriesData> Series { get; set; } = [];

    /// <summary>What lies behind the lines; they may touch, not overlap.</summary>
    public IReadOnlyList<BandData> Bands { get; set; } = [];

    /// <summary>Lower end of the scale; null for one that fits the values.</summary>
    public double? Min { get; set; }

    /// <summary>Upper end of the scale; null for one that fits the values.</summary>
    public double? Max { get; set; }
}
