using CustomerHealth.Channels.Slack.Blocks;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Slack.Drawings;

/// <summary>Draws one kind of section as Block Kit.</summary>
internal interface ISlackDrawing
{
    /// <summary>The kind that it draws.</summary>
    Type Section { get; }

    /// <summary>Its blocks, each within Slack's limits.</summary>
    IEnumerable<SlackBlock> Draw(Section section);
}
