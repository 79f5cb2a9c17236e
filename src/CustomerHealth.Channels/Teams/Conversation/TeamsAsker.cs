using CustomerHealth.Channels.Teams.Incoming;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>Who asked, and where; as it is stored with what was asked.</summary>
internal sealed record TeamsAsker
{
    /// <summary>The platform's name in addresses and keys.</summary>
    public const string Platform = PlatformNames.Teams;

    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>Who, by the id that stands in addresses.</summary>
    public required string User { get; init; }

    /// <summary>Where; in a channel with the thread in it.</summary>
    public required string Conversation { get; init; }

    /// <summary>The same without the thread.</summary>
    public required string Place { get; init; }

    /// <summary>Who talks there.</summary>
    public required ConversationKind Kind { get; init; }

    /// <summary>The channel or group from which it is asked, when it is said in the asker's own chat; null when it is asked where it is said.</summary>
    public string? From { get; init; }

    /// <summary>The bot's own conversation with one person.</summary>
    public bool IsDirect => Kind == ConversationKind.Personal;

    /// <summary>The person, as a message to them alone is addressed.</summary>
    public ChatAddress Person => new(Platform, Tenant, User);

    /// <summary>Where it was asked, as a message to all who read there is addressed.</summary>
    public ChatAddress Here => new(Platform, Tenant, Conversation);

    /// <summary>The place that is looked into for who reads there.</summary>
    public ChatAddress Readers => new(Platform, Tenant, Place);

    /// <summary>Who does something, out of an activity; null when nobody does.</summary>
    public static TeamsAsker? Of(TeamsActivity activity) => activity.User is not { } user ? null : new TeamsAsker
    {
        Tenant = activity.Conversation.Tenant,
        User = user,
        Conversation = activity.Conversation.Id,
        Place = activity.Conversation.Place,
        Kind = activity.Conversation.Kind,
    };

    /// <summary>A request of this person from this place.</summary>
    /// <param name="text">The words.</param>
    /// <param name="key">The same for a repetition of the same request, with the platform's name in front.</param>
    public CommandRequest Asks(string text, string key) => new()
    {
        Actor = new Actor(Person.ToString(), PersonKey: null),
        Platform = Platform,
        Workspace = Tenant,
        Place = From ?? Place,
        IsDirect = IsDirect && From is null,
        IdempotencyKey = key,
        Text = text,
    };
}
