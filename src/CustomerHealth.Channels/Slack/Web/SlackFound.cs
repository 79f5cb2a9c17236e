using System.Collections.Immutable;
using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>A message read back from a conversation.</summary>
/// <param name="Ts">Its name there.</param>
/// <param name="DedupeKey">What the bot put with it; null when it is not the bot's.</param>
/// <param name="Files">The names of its files.</param>
internal sealed record SlackFound(string Ts, string? DedupeKey, ImmutableArray<string> Files)
{
    /// <summary>Who wrote it; null when Slack does not say.</summary>
    public string? UserId { get; init; }

    /// <summary>Which program wrote it; null when none did.</summary>
    public string? BotId { get; init; }

    /// <summary>Reads an item of the history; null when it is none.</summary>
    public static SlackFound? Of(JsonElement message) => message.Text("ts") is not { } ts
        ? null
        : new SlackFound(
            ts,
            message.Part("metadata") is { } metadata && metadata.Text("event_type") == SlackPost.MetadataType ? metadata.Part("event_payload")?.Text("dedupe_key") : null,
            [.. message.Items("files").Select(file => file.Text("name")).OfType<string>()])
        {
            UserId = message.Text("user"),
            BotId = message.Text("bot_id"),
        };
}
