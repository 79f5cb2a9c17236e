using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>A head in bold with its aside, and lines.</summary>
internal sealed class TextDrawing : SlackDrawing<TextSection>
{
    /// <inheritdoc/>
    protected override IEnumerable<SlackBlock> Draw(TextSection section) => MrkdwnSections.Of(
        [.. Head(section), .. section.Lines.SelectMany(line => Mrkdwn.Lines(line, BlockKitLimits.SectionText))]);

    private static IEnumerable<string> Head(TextSection section)
    {
        if (section.Head is not { } head)
            return [];

        var line = section.Aside is { } aside ? Line.Of(head.Strong(), $" {aside}".Plain()) : Line.Of(head.Strong());
        return Mrkdwn.Lines(line, BlockKitLimits.SectionText);
    }
}
