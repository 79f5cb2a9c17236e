using System.Text.Json.Serialization;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A button.</summary>
/// <param name="ActionId">Unique in the message.</param>
/// <param name="Text">What it says.</param>
/// <param name="Value">The command that it stands for.</param>
internal sealed record ButtonElement(string ActionId, PlainText Text, string Value)
{
    /// <summary>The kind of element.</summary>
    [JsonPropertyOrder(-1)]
    public string Type { get; } = "button";
}
