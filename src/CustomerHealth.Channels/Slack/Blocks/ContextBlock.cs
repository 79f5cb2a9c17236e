using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>Small print.</summary>
internal sealed record ContextBlock(ImmutableArray<MrkdwnText> Elements) : SlackBlock
{
    /// <inheritdoc/>
    public override int Characters()
    {
        var characters = 0;
        foreach (var element in Elements)
            characters += element.Text.Length;
        return characters;
    }

    /// <summary>Small print in one element.</summary>
    public static ContextBlock Of(string mrkdwn) => new([new MrkdwnText(mrkdwn)]);
}
