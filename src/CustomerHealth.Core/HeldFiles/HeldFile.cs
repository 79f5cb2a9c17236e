using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Core.HeldFiles;

/// <summary>A file that waits until somebody takes it: who was offered it says yes, or follows a link.</summary>
public sealed record HeldFile
{
    /// <summary>What the offer names it by: the same for the same file, whoever holds it again.</summary>
    public required string Id { get; init; }

    /// <summary>The person or place that it was offered to: nobody else gets it.</summary>
    public required ChatAddress Owner { get; init; }

    /// <summary>With its extension.</summary>
    public required string Name { get; init; }

    /// <summary>What people read of it; null: its name.</summary>
    public string? Title { get; init; }

    /// <summary>What its reader types to get it again: <c>acme report</c>; null when that is not known.</summary>
    public string? Again { get; init; }

    /// <summary>The key of the message that it is offered in: others may be offered with it. Null for what older versions of the program held.</summary>
    public string? Message { get; init; }

    /// <summary><c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>What is in it; empty once it was taken and is where it belongs, or is not wanted.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>From then on nobody gets it.</summary>
    public required Instant ExpiresAt { get; init; }

    /// <summary>By what act it was taken; null: it still waits.</summary>
    public string? TakenBy { get; init; }

    /// <summary>What the platform calls the message in which that was; null when it did not say.</summary>
    public string? TakenIn { get; init; }
}
