using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations;

/// <summary>How one score changed between two days, and why.</summary>
public sealed record ScoreChange
{
    /// <summary>Key of the view or group.</summary>
    public required string Key { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The score at the first day, 0 to 100 with at most nine decimals; null when there was none.</summary>
    public decimal? From { get; init; }

    /// <summary>The score at the last day.</summary>
    public decimal? To { get; init; }

    /// <summary>Points gained or lost; null unless there is a score at both ends.</summary>
    public decimal? Delta => To - From;

    /// <summary>
    /// They sum to <see cref="Delta"/>, exactly; the biggest first. One that appeared or disappeared when one end has no score; empty when neither has.
    /// </summary>
    public required ImmutableArray<Part> Parts { get; init; }
}
