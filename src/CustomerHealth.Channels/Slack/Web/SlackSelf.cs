namespace CustomerHealth.Channels.Slack.Web;

/// <summary>Who the token is.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="UserId">The bot as a user.</param>
/// <param name="BotId">The bot as a bot; null when Slack names none.</param>
internal sealed record SlackSelf(string TeamId, string UserId, string? BotId);
