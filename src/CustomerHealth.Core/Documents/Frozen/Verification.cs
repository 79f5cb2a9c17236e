using CustomerHealth.Core.Explanations;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>What came of verifying a snapshot, or one figure of it.</summary>
public sealed record Verification
{
    /// <summary>What was printed.</summary>
    public required FrozenFacts Facts { get; init; }

    /// <summary>Where the figure is in the facts; null when the whole snapshot was asked for.</summary>
    public string? Path { get; init; }

    /// <summary>Its code; null when the whole snapshot was asked for.</summary>
    public string? Code { get; init; }

    /// <summary>The figure as printed.</summary>
    public double? Was { get; init; }

    /// <summary>The figure with all that is known now; null when there is none any more.</summary>
    public double? Now { get; init; }

    /// <summary>Recomputed from what was known then it is the same; null when it cannot be recomputed.</summary>
    public required bool? Reproduced { get; init; }

    /// <summary>Why it cannot be recomputed, as a sentence; null when it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>What was looked at, when it is less than the readings themselves, as sentences; null when all was computed anew from the readings.</summary>
    public string? Limits { get; init; }

    /// <summary>What of it is kept without its past, and was compared as the store has it now; null for nothing.</summary>
    public string? WithoutPast { get; init; }

    /// <summary>What changed since and bears on it; empty for nothing.</summary>
    public required IReadOnlyList<FactChange> Changes { get; init; }

    /// <summary>The figures and weekly trends that are other ones now, by path; for a single figure that one or none.</summary>
    public required IReadOnlyList<string> Moved { get; init; }

    /// <summary>From the printed score to today's, part by part; null unless the figure is a score that moved and can be recomputed.</summary>
    public ScoreChange? Explanation { get; init; }

    /// <summary>Recomputed it is the same, and nothing that came since would change it.</summary>
    public bool IsIdentical => Reproduced == true && Moved.Count == 0 && (Path is not null || Changes.Count == 0);
}
