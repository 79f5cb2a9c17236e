using System.Text.Json;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>A message for Slack as it waits in the outbox: rendered, for each kind of reader.</summary>
internal sealed record SlackPayload
{
    /// <summary>For those who belong to the organisation.</summary>
    public required SlackVersion Message { get; init; }

    /// <summary>For a place where outsiders read (CH-5); null when nothing of it may be shown there.</summary>
    public SlackVersion? ForOutsiders { get; init; }

    /// <summary>The key of an earlier message, whose place it takes; null for a message of its own.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Reads what <see cref="ToJson"/> writes; null when it is something else.</summary>
    public static SlackPayload? Of(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<SlackPayload>(json, SlackJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, SlackJson.Options);
}
