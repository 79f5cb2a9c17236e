using System.Collections.Immutable;

namespace CustomerHealth.Channels.Slack.Blocks;

/// <summary>A text, or up to ten fields that Slack sets in two columns, read from left to right.</summary>
internal sealed record SectionBlock : SlackBlock
{
    /// <summary>The text; null with fields.</summary>
    public MrkdwnText? Text { get; init; }

    /// <summary>The fields; null with a text.</summary>
    public ImmutableArray<MrkdwnText>? Fields { get; init; }

    /// <inheritdoc/>
    public override int Characters()
    {
        var characters = Text?.Text.Length ?? 0;
        foreach (var field in Fields ?? [])
            characters += field.Text.Length;
        return characters;
    }
}
