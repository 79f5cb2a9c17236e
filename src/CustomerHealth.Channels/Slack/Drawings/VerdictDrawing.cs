using CustomerHealth.Channels.Drawing;
using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>The verdict: a conflict with its mark in bold, then the sentences.</summary>
internal sealed class VerdictDrawing : SlackDrawing<VerdictSection>
{
    /// <inheritdoc/>
    protected override IEnumerable<SlackBlock> Draw(VerdictSection section)
    {
        var conflict = section.Conflict is { } words
            ? Mrkdwn.Lines(Line.Of("⚠️ ".Plain(), words.Strong()), BlockKitLimits.SectionText)
            : [];
        return MrkdwnSections.Of([.. conflict, .. section.Lines.SelectMany(line => Mrkdwn.Lines(line, BlockKitLimits.SectionText))]);
    }
}
