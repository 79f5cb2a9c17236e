using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>A message that its owner may send until the lease runs out.</summary>
public sealed record LeasedMessage
{
    /// <summary>Its number; the order of a conversation.</summary>
    public required long Id { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Conversation { get; init; }

    /// <summary>To find it by on the platform.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>What to send.</summary>
    public required string Payload { get; init; }

    /// <summary>When it was to go out.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>How often it was given out since it was written, or since somebody asked for it again; this time included.</summary>
    public required int Attempts { get; init; }

    /// <summary>When it was first given out: not on the platform before.</summary>
    public required Instant FirstAttemptAt { get; init; }

    /// <summary>When the first of <see cref="Attempts"/> was: later than <see cref="FirstAttemptAt"/> when it was given up in between.</summary>
    public required Instant TriedSince { get; init; }

    /// <summary>It was given up, and then somebody asked for it again: they believe that what stood in its way is repaired.</summary>
    public bool IsAskedForAgain => FirstAttemptAt < TriedSince;

    /// <summary>An earlier try may have put it on the platform: ask before it is sent again. False after tries that the platform refused.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>An earlier try may have put it there, and the platform could not say whether it is: whoever reads it is told.</summary>
    public bool MayBeThere { get; init; }
}
