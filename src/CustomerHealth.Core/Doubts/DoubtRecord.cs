using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Doubts;

/// <summary>A person says that a score looks wrong (SC-18), with what the scores were.</summary>
public sealed record DoubtRecord
{
    /// <summary>Key of the account.</summary>
    public required string Account { get; init; }

    /// <summary>When it was said.</summary>
    public required Instant At { get; init; }

    /// <summary>Key of the person, or <c>operator</c>.</summary>
    public required string Author { get; init; }

    /// <summary>Why, in that person's words.</summary>
    public required string Reason { get; init; }

    /// <summary>Version of the scorecard of that moment.</summary>
    public required string Scorecard { get; init; }

    /// <summary>The bands of that moment by <c>view</c>, or <c>view/group</c> where a view's groups are not combined.</summary>
    public required ImmutableSortedDictionary<string, Band> Bands { get; init; }
}
