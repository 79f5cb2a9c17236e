using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Options under one head.</summary>
/// <param name="Label">The head.</param>
/// <param name="Options">What can be chosen.</param>
internal sealed record OptionGroup(PlainText Label, ImmutableArray<SelectOption> Options);
