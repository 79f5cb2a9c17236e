using System.Collections.Immutable;
using CustomerHealth.Channels.Slack.Blocks;

namespace CustomerHealth.Channels.Slack;

/// <summary>A message as the answer to a slash command.</summary>
internal sealed record SlackMessage
{
    /// <summary>Only the asker sees it. Sharing with a channel is another act, never a side effect of asking (CH-5).</summary>
    public string ResponseType { get; } = "ephemeral";

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
