using System.Text.Json.Serialization;

namespace CustomerHealth.Documents.Charts;

/// <summary>The content of an <c>agenda</c> block.</summary>
internal sealed record AgendaData
{
    [JsonRequired]
    public IReadOnlyList<AgendaItemData> Items { get; set; } = [];

    /// <summary>When the meeting begins, as <c>HH:mm</c>; without it no clock times are shown.</summary>
    public TimeOnly? Start { get; set; }
}
