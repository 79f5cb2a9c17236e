using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>What was read of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">In Slack's order.</param>
/// <param name="IsWhole">There is nothing beyond.</param>
internal sealed record SlackPage<T>(ImmutableArray<T> Items, bool IsWhole);
