using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>One line of a chart.</summary>
internal sealed record SeriesData
{
    [JsonRequired]
    public string Name { get; set; } = "";

    /// <summary>One for each x; null where it is not known, which leaves a gap.</summary>
    [JsonRequired]
    public IReadOnlyList<double?> Values { get; set; } = [];

    /// <summary><c>solid</c> or <c>dash</c>; empty for the next one that is free.</summary>
    public string Style { get; set; } = "";
}
