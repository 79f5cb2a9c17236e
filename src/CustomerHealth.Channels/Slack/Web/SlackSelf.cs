namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Who the token is.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="UserId">The bot as a user.</param>
/// <param name="BotId">The bot as a bot; null when Slack names none.</param>
internal sealed record SlackSelf(string TeamId, string UserId, string? BotId)
{
    /// <summary>The organisation of several workspaces that this one is of; null for none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Whether a user is a guest, or of another organisation. Other workspaces of the bot's own organisation are not.</summary>
    public bool IsOutsider(SlackUser user) =>
        user.IsGuest || (user.TeamId is { } team && team != TeamId && (EnterpriseId is null || user.EnterpriseId != EnterpriseId));

    /// <summary>Whether the bot wrote a message.</summary>
    public bool Wrote(SlackFound message) => message.UserId == UserId || (BotId is not null && message.BotId == BotId);
}
