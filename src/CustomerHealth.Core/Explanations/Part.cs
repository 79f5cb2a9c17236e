using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations;

/// <summary>One part of a change.</summary>
public sealed record Part
{
    /// <summary>What kind of cause it is.</summary>
    public required PartKind Kind { get; init; }

    /// <summary>Key of the group; null for the view as a whole and for rounding.</summary>
    public string? Group { get; init; }

    /// <summary>Key of the measure; null when it is not about one.</summary>
    public string? Measure { get; init; }

    /// <summary>What people call it: name of the measure, group or view.</summary>
    public required string Name { get; init; }

    /// <summary>Points gained or lost, with at most nine decimals; null when the score appeared or disappeared.</summary>
    public decimal? Points { get; init; }

    /// <summary>The same in words: "Open cases 12 → 7: red to yellow".</summary>
    public required string Why { get; init; }

    /// <summary>From what to what, shorter, without the name: "12 → 7".</summary>
    public required string Fact { get; init; }

    /// <summary>
    /// What the measure did between the two days, all its parts together; null when it is not about a measure, or one that is fresh on neither.
    /// </summary>
    public PartWords? Ends { get; init; }

    /// <summary>The rows behind it: <c>observation:ID</c>, <c>scorecard:VERSION</c>, <c>override:ID</c>, <c>account:KEY@DAY</c>.</summary>
    public required ImmutableArray<string> Sources { get; init; }
}
