using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A row of buttons.</summary>
internal sealed record ActionsBlock(ImmutableArray<ButtonElement> Elements) : SlackBlock
{
    /// <inheritdoc/>
    public override IEnumerable<SlackText> Texts() => Elements.Select(button => button.Text);
}
