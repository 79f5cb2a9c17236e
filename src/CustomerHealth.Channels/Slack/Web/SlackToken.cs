using NodaTime;

namespace CustomerHealth.Channels.Slack.Web;

/// <summary>What the bot speaks with in one workspace.</summary>
/// <param name="Access">The bot token.</param>
internal sealed record SlackToken(string Access)
{
    /// <summary>Good once for the next pair of tokens; null for a token that is not renewed.</summary>
    public string? Refresh { get; init; }

    /// <summary>From when on it is no good; null for a token that does not expire.</summary>
    public Instant? ExpiresAt { get; init; }

    /// <summary>Never the token.</summary>
    public override string ToString() => "token";
}
