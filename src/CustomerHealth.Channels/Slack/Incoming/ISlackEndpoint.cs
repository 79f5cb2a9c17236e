namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>Answers one kind of what Slack posts.</summary>
internal interface ISlackEndpoint
{
    /// <summary>Where Slack posts it: <c>/slack/commands</c>.</summary>
    string Path { get; }

    /// <summary>The kind of envelope in which Slack delivers it over Socket Mode: <c>slash_commands</c>.</summary>
    string Envelope { get; }

    /// <summary>More than it ever takes, in bytes.</summary>
    int MostBytes { get; }

    /// <summary>Answers a request that is Slack's, inside Slack's three seconds.</summary>
    Task<SlackResponse> HandleAsync(SlackCall call);
}
