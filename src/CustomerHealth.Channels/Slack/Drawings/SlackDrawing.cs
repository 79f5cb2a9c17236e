using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>Base of the drawings: casts once.</summary>
internal abstract class SlackDrawing<T> : ISlackDrawing
    where T : Section
{
    /// <inheritdoc/>
    public Type Section => typeof(T);

    /// <inheritdoc/>
    public IEnumerable<SlackBlock> Draw(Section section) => Draw((T)section);

    /// <summary>Draws a section of its kind.</summary>
    protected abstract IEnumerable<SlackBlock> Draw(T section);
}
