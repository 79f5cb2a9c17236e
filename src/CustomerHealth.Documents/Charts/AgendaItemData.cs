using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>One topic of a meeting.</summary>
internal sealed record AgendaItemData
{
    [JsonRequired]
    public int Minutes { get; init; }

    [JsonRequired]
    public string Topic { get; init; } = "";

    public string Owner { get; init; } = "";

    /// <summary><c>talk</c>, <c>decision</c> or <c>break</c>.</summary>
    public string Kind { get; init; } = "talk";
}
