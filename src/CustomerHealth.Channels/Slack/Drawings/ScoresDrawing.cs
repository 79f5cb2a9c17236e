using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>The views and the renewal as fields; more than a section can hold go into further sections.</summary>
internal sealed class ScoresDrawing : SlackDrawing<ScoresSection>
{
    /// <inheritdoc/>
    protected override IEnumerable<SlackBlock> Draw(ScoresSection section) => ScoreColumns.Of(section)
        .Chunk(BlockKitLimits.Fields)
        .Select(fields => new SectionBlock { Fields = [.. fields] });
}
