namespace CustomerHealth.Channels.Slack.Web;

/// <summary>One workspace, as it is spoken to: its own token, and its own memory of who and what is there.</summary>
internal sealed record SlackWorkspace
{
    /// <summary>The methods of the Web API.</summary>
    public required SlackWeb Web { get; init; }

    /// <summary>Sends files.</summary>
    public required SlackFiles Files { get; init; }

    /// <summary>Who the bot is there.</summary>
    public required SlackBot Bot { get; init; }

    /// <summary>Finds conversations.</summary>
    public required SlackAddresses Addresses { get; init; }

    /// <summary>Who people are and who reads where.</summary>
    public required SlackDirectory Directory { get; init; }
}
