using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>What people wrote down for the internal QBR of one person: the commitments of the last review, and what they make of the quarter (QB-4, QB-7).</summary>
public sealed record InternalReview
{
    /// <summary>Key of the person.</summary>
    public required string Person { get; init; }

    /// <summary>The quarter that is looked back on.</summary>
    public required Quarter Quarter { get; init; }

    /// <summary>The day of this review; null when it has none yet.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The day of the review in which the commitments were made; null when there was none.</summary>
    public LocalDate? LastReview { get; init; }

    /// <summary>What was promised in the last review.</summary>
    public ImmutableArray<Commitment> Commitments { get; init; } = [];

    /// <summary>What went well.</summary>
    public ImmutableArray<string> Wins { get; init; } = [];

    /// <summary>What did not.</summary>
    public ImmutableArray<string> Failures { get; init; } = [];

    /// <summary>What both taught.</summary>
    public ImmutableArray<string> Lessons { get; init; } = [];
}
