using CustomerHealth.Channels.Teams.Incoming;
using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Channels.Teams.Conversation;

/// <summary>What an activity says of where the bot may speak, as it waits in the inbox.</summary>
internal sealed record ToldPlace
{
    /// <summary>The tenant.</summary>
    public required string Tenant { get; init; }

    /// <summary>The conversation, without a thread.</summary>
    public required string Place { get; init; }

    /// <summary>Who talks there.</summary>
    public required ConversationKind Kind { get; init; }

    /// <summary>Where Teams is spoken to about it.</summary>
    public required string ServiceUrl { get; init; }

    /// <summary>When, in milliseconds since 1970 by Teams' clock.</summary>
    public required long At { get; init; }

    /// <summary>The person of a personal conversation, by the id that stands in addresses; null in others.</summary>
    public string? Person { get; init; }

    /// <summary>That person's id in conversations with this bot; null in others.</summary>
    public string? PersonHere { get; init; }

    /// <summary>The team; null outside teams.</summary>
    public string? Team { get; init; }

    /// <summary>What people call the channel; null for others, and where it is not told.</summary>
    public string? Name { get; init; }

    /// <summary>Out of an activity.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="serviceUrl">Where Teams is spoken to.</param>
    /// <param name="received">When it came, for one that does not say when it was.</param>
    public static ToldPlace Of(TeamsActivity activity, string serviceUrl, Instant received)
    {
        var isPersonal = activity.Conversation.Kind == ConversationKind.Personal;
        return new ToldPlace
        {
            Tenant = activity.Conversation.Tenant,
            // What happens in a team is told of it in its first channel, whatever channel it is about.
            Place = activity is { Type: "conversationUpdate", ChannelId: { } channel } ? channel : activity.Conversation.Place,
            Kind = activity.Conversation.Kind,
            ServiceUrl = serviceUrl,
            At = (activity.At ?? received).ToUnixTimeMilliseconds(),
            Person = isPersonal ? activity.User : null,
            PersonHere = isPersonal && activity.User != activity.UserHere ? activity.UserHere : null,
            Team = activity.TeamId,
            Name = activity.ChannelName,
        };
    }

    /// <summary>As it is kept.</summary>
    public ConversationReference Reference() => new()
    {
        Address = new ChatAddress(TeamsAsker.Platform, Tenant, Place),
        Kind = Kind,
        Where = ServiceUrl,
        Person = Person,
        PersonHere = PersonHere,
        Team = Team,
        Name = Name,
        SeenAt = Instant.FromUnixTimeMilliseconds(At),
    };
}
