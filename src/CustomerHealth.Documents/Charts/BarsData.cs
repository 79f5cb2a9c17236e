using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The content of a <c>bars</c> block.</summary>
internal sealed record BarsData
{
    public string Title { get; set; } = "";

    public string Subtitle { get; set; } = "";

    /// <summary>Printed after every number, such as <c>%</c>.</summary>
    public string Unit { get; set; } = "";

    [JsonRequired]
    public IReadOnlyList<BarData> Bars { get; set; } = [];

    /// <summary>The value of a full bar; null for the greatest value or plan.</summary>
    public double? Max { get; set; }

    /// <summary>Label of the one bar that is spoken of; empty for none.</summary>
    public string Highlight { get; set; } = "";

    /// <summary>What the markers stand for; null for the plan.</summary>
    public string? PlanLabel { get; set; }
}
