using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Channels.Slack.Web;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Windows, workspace by workspace.</summary>
internal sealed class SlackWindowing(SlackWorkspaces workspaces, SlackViews views)
{
    /// <summary>Those of a workspace.</summary>
    /// <param name="team">Its id.</param>
    public SlackWindows In(string team) => new(workspaces.Of(team).Web, views);
}
