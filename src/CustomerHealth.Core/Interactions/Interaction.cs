using NodaTime;

namespace CustomerHealth.Core.Interactions;

/// <summary>A note of a contact with a client.</summary>
public sealed record Interaction
{
    /// <summary>Key of the account.</summary>
    public required string Account { get; init; }

    /// <summary>When it was noted.</summary>
    public required Instant At { get; init; }

    /// <summary>Key of the person who noted it, or <c>operator</c>.</summary>
    public required string Author { get; init; }

    /// <summary>Lower-kebab: call, meeting, email, visit, sponsor-call; <c>note</c> when it says none.</summary>
    public required string Kind { get; init; }

    /// <summary>The words as typed, at most <see cref="LongestText"/> characters.</summary>
    public required string Text { get; init; }

    /// <summary>How many characters a note may have.</summary>
    public const int LongestText = 2000;
}
