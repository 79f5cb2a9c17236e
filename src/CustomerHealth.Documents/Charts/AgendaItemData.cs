using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>One topic of a meeting.</summary>
internal sealed record AgendaItemData
{
    [JsonRequired]
    public int Minutes { get; set; }

    [JsonRequired]
    public string Topic { get; set; } = "";

    public string Owner { get; set; } = "";

    /// <summary><c>talk</c>, <c>decision</c> or <c>break</c>.</summary>
    public string Kind { get; set; } = "talk";
}
