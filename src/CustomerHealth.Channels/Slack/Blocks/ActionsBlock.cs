using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A row of buttons and menus.</summary>
internal sealed record ActionsBlock(ImmutableArray<SlackElement> Elements) : SlackBlock
{
    /// <inheritdoc/>
    public override IEnumerable<SlackText> Texts() => Elements.SelectMany(element => element.Texts());
}
