using NodaTime;

namespace CustomerHealth.Core.Inbox;

/// <summary>What a platform sent, to be worked on after it was told that we have it.</summary>
/// <param name="Key">The same for the same request, however often the platform repeats it.</param>
/// <param name="Kind">Which handler works on it: <c>slack-command</c>.</param>
/// <param name="Payload">What the handler needs. It may hold secrets of the platform: it is erased when the work is done.</param>
/// <param name="At">When it came.</param>
public sealed record Incoming(string Key, string Kind, string Payload, Instant At)
{
    /// <summary>A key under which the same may have come a moment before: when that one is known, this is its repetition. Null where there is none.</summary>
    public string? Unless { get; init; }
}
