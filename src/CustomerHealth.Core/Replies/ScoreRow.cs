using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Replies;

/// <summary>One view in a card.</summary>
public sealed record ScoreRow
{
    /// <summary>Name of the view, or of a group that stands beside others.</summary>
    public required string Name { get; init; }

    /// <summary>Its shape; of uncombined groups the worst.</summary>
    public required Band Band { get; init; }

    /// <summary>The score as people read it ("46", "49.5"); null when there is none.</summary>
    public string? Score { get; init; }

    /// <summary>Points gained or lost in four weeks; null when there is nothing to compare.</summary>
    public double? Trend { get; init; }

    /// <summary>Five weekly scores, oldest first, for a view that moved; null entries where unknown; empty for a steady view.</summary>
    public ImmutableArray<double?> Weeks { get; init; } = [];

    /// <summary>0 to 1; null where coverage says nothing (not applicable).</summary>
    public double? Coverage { get; init; }

    /// <summary>For an unknown view: the coverage it needs, 0 to 1; null otherwise.</summary>
    public double? NeedsCoverage { get; init; }

    /// <summary>A short fact instead of a score ("no rule for the tea trade"); null for none.</summary>
    public string? Note { get; init; }

    /// <summary>The groups of a view that is not combined; empty for others.</summary>
    public ImmutableArray<ScoreRow> Groups { get; init; } = [];
}
