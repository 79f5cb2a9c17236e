using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>One score: a value with its status, or several rows of a view whose groups stand side by side.</summary>
internal sealed record TileData
{
    [JsonRequired]
    public string Label { get; set; } = "";

    /// <summary>Empty when the value is not known.</summary>
    public string Value { get; set; } = "";

    /// <summary>What the value is counted in, such as <c>/ 100</c>.</summary>
    public string Of { get; set; } = "";

    public string Note { get; set; } = "";

    /// <summary>A second note, in the same small print.</summary>
    public string Detail { get; set; } = "";

    /// <summary>Empty for unknown, or for a tile of rows that has none of its own.</summary>
    public string Status { get; set; } = "";

    /// <summary>Instead of the status's own word, such as <c>Met</c>; empty for that one.</summary>
    public string Says { get; set; } = "";

    /// <summary>From old to new.</summary>
    public IReadOnlyList<double> Trend { get; set; } = [];

    /// <summary>Instead of a value.</summary>
    public IReadOnlyList<TileRowData> Rows { get; set; } = [];
}
