using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>The views and the renewal as fields; more than a section can hold go into further sections.</summary>
internal sealed class ScoresDrawing : SlackDrawing<ScoresSection>
{
    /// <summary>Text of one block, so that several blocks still make a message.</summary>
    private const int MostText = 6000;

    /// <inheritdoc/>
    protected override IEnumerable<SlackBlock> Draw(ScoresSection section)
    {
        List<MrkdwnText> fields = [];
        foreach (var field in ScoreColumns.Of(section))
        {
            if (fields.Count == BlockKitLimits.Fields || fields.Sum(f => f.Text.Length) + field.Text.Length > MostText)
            {
                yield return new SectionBlock { Fields = [.. fields] };
                fields.Clear();
            }

            fields.Add(field);
        }

        if (fields.Count > 0)
            yield return new SectionBlock { Fields = [.. fields] };
    }
}
