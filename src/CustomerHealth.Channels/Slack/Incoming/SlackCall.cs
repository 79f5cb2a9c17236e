namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>A request that is Slack's.</summary>
/// <param name="Body">Its bytes: over HTTP as they were signed.</param>
/// <param name="Mark">Its signature, or the id of its envelope: another for every request that is not the same.</param>
internal readonly record struct SlackCall(ReadOnlyMemory<byte> Body, string Mark);
