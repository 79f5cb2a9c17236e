using System.Text.Json;
using System.Text.Json.Nodes;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>A message for a conversation.</summary>
internal sealed record SlackPost
{
    /// <summary>What the metadata is called: Slack keeps it with the message and shows it to nobody.</summary>
    public const string MetadataType = "customerhealth_message";

    /// <summary>The conversation's id: <c>C…</c>, <c>D…</c>, <c>G…</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>What notifications and screen readers say, escaped.</summary>
    public required string Text { get; init; }

    /// <summary>What is shown: a list of blocks as JSON; null for the text alone.</summary>
    public string? Blocks { get; init; }

    /// <summary>To find the message by; null for none.</summary>
    public string? DedupeKey { get; init; }

    /// <summary>The message that it answers in a thread; null for none.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>A rendered message.</summary>
    public static SlackPost Of(string channel, SlackMessage message) => new()
    {
        Channel = channel,
        Text = message.Text,
        Blocks = JsonSerializer.Serialize(message.Blocks, SlackJson.Options),
    };

    /// <summary>The fields of a call: nothing in the text becomes a mention, a link or a preview.</summary>
    public SlackForm ToForm() => new()
    {
        { "channel", Channel },
        { "text", Text },
        { "blocks", Blocks },
        { "thread_ts", ThreadTs },
        { "link_names", false },
        { "parse", "none" },
    };

    /// <summary>The metadata as JSON text; null without a key.</summary>
    public string? Metadata() => DedupeKey is null
        ? null
        : new JsonObject { ["event_type"] = MetadataType, ["event_payload"] = new JsonObject { ["dedupe_key"] = DedupeKey } }.ToJsonString();
}
