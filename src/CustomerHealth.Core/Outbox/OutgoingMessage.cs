using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>A message to be sent, written in the same transaction as what caused it.</summary>
public sealed record OutgoingMessage
{
    /// <summary>Where it goes, on which platform: <c>slack:T1/C2</c>. Messages of one conversation go out in the order in which they were written.</summary>
    public required string Conversation { get; init; }

    /// <summary>The same for the same message, whoever writes it again: it is sent once.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>What to send, as the platform's sender reads it: JSON.</summary>
    public required string Payload { get; init; }

    /// <summary>Not before; its delay counts from here.</summary>
    public required Instant DueAt { get; init; }
}
