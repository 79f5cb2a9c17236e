using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>A message as an administrator sees it.</summary>
public sealed record OutboxEntry
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>Where it goes.</summary>
    public required string Conversation { get; init; }

    /// <summary>What it is, and of what.</summary>
    public required string DedupeKey { get; init; }

    /// <summary>Where it is on its way.</summary>
    public required OutboxState State { get; init; }

    /// <summary>When it is to go out, or to be tried again.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }

    /// <summary>Why the last try failed; null when none did.</summary>
    public string? LastError { get; init; }

    /// <summary>When the platform took it; null before.</summary>
    public Instant? SentAt { get; init; }
}
