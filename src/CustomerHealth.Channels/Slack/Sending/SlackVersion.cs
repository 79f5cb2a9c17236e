using System.Collections.Immutable;
using System.Text.Json;
using CustomerHealth.Channels.Sending;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>A message as some readers get it.</summary>
internal sealed record SlackVersion
{
    /// <summary>What notifications and screen readers say, escaped.</summary>
    public required string Text { get; init; }

    /// <summary>What is shown: a list of blocks.</summary>
    public required JsonElement Blocks { get; init; }

    /// <summary>What comes with it.</summary>
    public ImmutableArray<WaitingFile> Files { get; init; } = [];
}
