using NodaTime;

namespace CustomerHealth.Core.Inbox;

/// <summary>Something that came in, which its owner may work on until the lease runs out.</summary>
public sealed record LeasedWork
{
    /// <summary>Its number.</summary>
    public required long Id { get; init; }

    /// <summary>The key it came with.</summary>
    public required string Key { get; init; }

    /// <summary>Which handler works on it.</summary>
    public required string Kind { get; init; }

    /// <summary>What the handler needs.</summary>
    public required string Payload { get; init; }

    /// <summary>When it came.</summary>
    public required Instant ReceivedAt { get; init; }

    /// <summary>How often it was given out, this time included. Above 1 some of it may have been done before.</summary>
    public required int Attempts { get; init; }
}
