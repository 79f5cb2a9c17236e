namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>A request that is Slack's.</summary>
/// <param name="Body">Its bytes, as they were signed.</param>
/// <param name="Signature">The signature: another for every request that is not the same.</param>
internal readonly record struct SlackCall(ReadOnlyMemory<byte> Body, string Signature);
