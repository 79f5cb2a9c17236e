using System.Collections.Immutable;
using CustomerHealth.Channels.Sending;
using CustomerHealth.Channels.Slack.Web;

namespace CustomerHealth.Channels.Slack.Sending;

/// <summary>A message that is ready to go.</summary>
/// <param name="Post">What to say, and in which conversation.</param>
/// <param name="Files">What comes with it.</param>
/// <param name="InsteadOf">The key of the earlier message whose place it takes; null for a message of its own.</param>
/// <param name="OnlyFor">The one member of a channel who sees it; null for all.</param>
internal sealed record SlackLetter(SlackPost Post, ImmutableArray<WaitingFile> Files, string? InsteadOf, string? OnlyFor);
