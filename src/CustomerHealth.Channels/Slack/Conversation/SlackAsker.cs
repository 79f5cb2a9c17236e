using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Slack.Conversation;

/// <summary>Who asked, where, and how they can be answered.</summary>
/// <param name="TeamId">The workspace.</param>
/// <param name="UserId">Who.</param>
/// <param name="ChannelId">Where; null where there is no channel, as in the Home.</param>
internal sealed record SlackAsker(string TeamId, string UserId, string? ChannelId)
{
    /// <summary>What stands for the channel where there is none.</summary>
    public const string Home = "home";

    /// <summary>The platform's name in addresses and keys.</summary>
    public const string Platform = PlatformNames.Slack;

    /// <summary>The thread; null outside threads.</summary>
    public string? ThreadTs { get; init; }

    /// <summary>Where an answer can be posted without the token; null when Slack gave no such address.</summary>
    public ResponseUrl? Url { get; init; }

    /// <summary>The person, as a direct message is addressed.</summary>
    public ChatAddress Person => new(Platform, TeamId, UserId);

    /// <summary>The channel; null where there is none.</summary>
    public ChatAddress? Channel => ChannelId is null ? null : new(Platform, TeamId, ChannelId);

    /// <summary>A direct message, between two people or with the bot: Slack's ids tell as much.</summary>
    public bool IsInDirectMessage => ChannelId is ['D', ..];

    /// <summary>A request of this person from this place.</summary>
    /// <param name="text">The words.</param>
    /// <param name="key">The same for a repetition of the same request; the platform's name is put before it.</param>
    public CommandRequest Asks(string text, string key) => new()
    {
        Actor = new Actor(Person.ToString(), PersonKey: null),
        Platform = Platform,
        Workspace = TeamId,
        Place = ChannelId ?? Home,
        IsDirect = ChannelId is null || IsInDirectMessage,
        IdempotencyKey = $"{Platform}:{key}",
        Text = text,
    };
}
