using System.Collections.Immutable;
using CustomerHealth.Channels.Slack.Blocks;

namespace CustomerHealth.Channels.Slack;

/// <summary>A message as the answer to a request.</summary>
internal sealed record SlackMessage
{
    /// <summary>Only the asker sees it.</summary>
    public const string ToAsker = "ephemeral";

    /// <summary>All who read there see it.</summary>
    public const string ToAll = "in_channel";

    /// <summary>Only the asker sees it. Sharing with a channel is another act, never a side effect of asking (CH-5).</summary>
    public string ResponseType { get; init; } = ToAsker;

    /// <summary>True: it takes the place of the message that was pressed. Null where there is none.</summary>
    public bool? ReplaceOriginal { get; init; }

    /// <summary>The thread that it belongs to; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>What notifications and screen readers say, escaped.</summary>
    public required string Text { get; init; }

    /// <summary>What is shown.</summary>
    public required ImmutableArray<SlackBlock> Blocks { get; init; }

    /// <summary>The text carries no markup.</summary>
    public bool Mrkdwn { get; }

    /// <summary>No previews of links.</summary>
    public bool UnfurlLinks { get; }

    /// <summary>No previews of media.</summary>
    public bool UnfurlMedia { get; }
}
