using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A row of buttons and menus.</summary>
internal sealed record ActionsBlock(ImmutableArray<SlackElement> Elements) : SlackBlock
{
    /// <inheritdoc/>
    public override int Characters()
    {
        var characters = 0;
        foreach (var element in Elements)
            characters += element.Characters();
        return characters;
    }
}
