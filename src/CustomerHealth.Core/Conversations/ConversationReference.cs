using NodaTime;

namespace CustomerHealth.Core.Conversations;

/// <summary>
/// A conversation in which the bot may speak first, as its platform told of it: some platforms let a bot write only where it was let in before, and only tell it
/// then where that is.
/// </summary>
public sealed record ConversationReference
{
    /// <summary>The conversation, by the platform's own id.</summary>
    public required ChatAddress Address { get; init; }

    /// <summary>Who talks there.</summary>
    public required ConversationKind Kind { get; init; }

    /// <summary>Where the platform is spoken to about it; nobody but the platform's own code reads it.</summary>
    public required string Where { get; init; }

    /// <summary>The person of a personal conversation, by the id that stands in addresses; null in others.</summary>
    public string? Person { get; init; }

    /// <summary>What the platform calls that person in conversations with this bot, where that is another id; null where it is not, or is not known.</summary>
    public string? PersonHere { get; init; }

    /// <summary>The address of that person that the platform has confirmed; null when it is not known.</summary>
    public string? Email { get; init; }

    /// <summary>What people call a channel, without <c>#</c>; null for others, and when it is not known.</summary>
    public string? Name { get; init; }

    /// <summary>The team of a channel, by the platform's own id; null for others.</summary>
    public string? Team { get; init; }

    /// <summary>When the platform last spoke of it: the newest is right.</summary>
    public required Instant SeenAt { get; init; }

    /// <summary>Since when nothing can be sent there; null: it can.</summary>
    public Instant? DeadSince { get; init; }

    /// <summary>Why nothing can be sent there, and what an administrator does about it; null: it can.</summary>
    public string? DeadBecause { get; init; }
}
