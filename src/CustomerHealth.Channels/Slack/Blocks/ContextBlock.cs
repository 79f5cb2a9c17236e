using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Small print.</summary>
internal sealed record ContextBlock(ImmutableArray<MrkdwnText> Elements) : SlackBlock
{
    /// <inheritdoc/>
    public override IEnumerable<SlackText> Texts() => Elements;

    /// <summary>Small print in one element.</summary>
    public static ContextBlock Of(string mrkdwn) => new([new MrkdwnText(mrkdwn)]);
}
