namespace CustomerHealth.Channels.Slack.Incoming;

/// <summary>What the bot acts on. The names are stored.</summary>
internal enum SlackEventKind
{
    /// <summary>Somebody wrote to the bot in a channel.</summary>
    Mention,

    /// <summary>Somebody wrote to the bot alone.</summary>
    Direct,

    /// <summary>Somebody opened the bot's Home.</summary>
    HomeOpened,

    /// <summary>The app was taken out of the workspace.</summary>
    Uninstalled,

    /// <summary>The bot's token is no longer good.</summary>
    TokensRevoked,
}
