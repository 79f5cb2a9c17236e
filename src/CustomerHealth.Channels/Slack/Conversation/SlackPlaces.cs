using CustomerHealth.Channels.Slack.Web;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Tells the bot's own conversation with one person from others. A direct message between two people has an id of the same kind.</summary>
internal sealed class SlackPlaces(SlackWorkspaces workspaces)
{
    /// <summary>Whether nobody but the asker reads there.</summary>
    public async Task<bool> IsDirectAsync(SlackAsker asker, CancellationToken cancellationToken) =>
        asker is { IsInDirectMessage: true, Channel: { } channel } && await workspaces.PlaceAsync(channel, cancellationToken) is { IsDirect: true };
}
