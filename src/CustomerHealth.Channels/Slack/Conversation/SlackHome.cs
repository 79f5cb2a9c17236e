using System.Text.Json;
using CustomerHealth.Channels.Slack.Views;
using CustomerHealth.Channels.Slack.Web;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>The Home of one person: the answer to <c>home</c>, as a page.</summary>
internal sealed class SlackHome(AnswerDesk desk, SlackViews views, SlackWorkspaces workspaces)
{
    private const string Command = "home";

    /// <summary>Shows it as it is now. A Home that could not be shown is shown the next time it is opened.</summary>
    /// <param name="asker">Whose.</param>
    /// <param name="key">Of what it is shown for.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task PublishAsync(SlackAsker asker, string key, CancellationToken cancellationToken)
    {
        var reply = await desk.AskAsync(asker.Asks(Command, $"{key}/home") with { Place = SlackAsker.Home }, cancellationToken);
        await workspaces.Of(asker.TeamId).Web.PublishHomeAsync(asker.UserId, JsonSerializer.Serialize<BlockKitView>(views.Home(reply), SlackJson.Options), hash: null, cancellationToken);
    }
}
