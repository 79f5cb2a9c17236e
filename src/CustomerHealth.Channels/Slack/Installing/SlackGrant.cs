using System.Text.Json;
using CustomerHealth.Channels.Slack.Web;
using NodaTime;

namespace CustomerHealth.Channels.Slack.Installing;

/// <summary>What Slack gives for a code, or for a refresh token.</summary>
/// <param name="Token">What the bot speaks with.</param>
internal sealed record SlackGrant(SlackToken Token)
{
    /// <summary>The workspace; null for an installation in a whole organisation.</summary>
    public string? TeamId { get; init; }

    /// <summary>Its name; null when Slack does not say.</summary>
    public string? TeamName { get; init; }

    /// <summary>The organisation of several workspaces that it is of; null for none.</summary>
    public string? EnterpriseId { get; init; }

    /// <summary>Who installed it; null when Slack does not say.</summary>
    public string? UserId { get; init; }

    /// <summary>Reads an answer; null when it is none with a bot's token.</summary>
    /// <param name="answer">Of <c>oauth.v2.access</c>.</param>
    /// <param name="now">Now: the life of a token counts from here.</param>
    public static SlackGrant? Of(JsonElement answer, Instant now) => answer.Text("access_token") is not { } access || answer.Text("token_type") is not (null or "bot")
        ? null
        : new SlackGrant(new SlackToken(access)
        {
            Refresh = answer.Text("refresh_token"),
            ExpiresAt = answer.Whole("expires_in") is { } seconds ? now + Duration.FromSeconds(seconds) : null,
        })
        {
            TeamId = answer.Part("team")?.Text("id"),
            TeamName = answer.Part("team")?.Text("name"),
            EnterpriseId = answer.Part("enterprise")?.Text("id"),
            UserId = answer.Part("authed_user")?.Text("id"),
        };
}
