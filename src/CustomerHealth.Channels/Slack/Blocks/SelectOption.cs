namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>What can be chosen.</summary>
/// <param name="Text">What people read.</param>
/// <param name="Value">What comes back.</param>
internal sealed record SelectOption(PlainText Text, string Value);
