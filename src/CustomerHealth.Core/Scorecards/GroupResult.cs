using System.Collections.Immutable;

namespace CustomerHealth.Core.Scorecards;

/// <summary>What one group says of one account on one day.</summary>
public sealed class GroupResult
{
    /// <summary>The group.</summary>
    public required Group Group { get; init; }

    /// <summary>0 to 100, rounded to 9 decimals; null when nothing in it is fresh.</summary>
    public double? Score { get; init; }

    /// <summary>Not applicable when no measure applies; unknown when none is fresh.</summary>
    public required Band Band { get; init; }

    /// <summary>Fresh weight over applicable weight, 0 to 1; 0 when nothing applies.</summary>
    public required double Coverage { get; init; }

    /// <summary>In the order of the scorecard.</summary>
    public required ImmutableArray<MeasureResult> Measures { get; init; }

    /// <summary>What holds the score down (SC-10); null for nothing.</summary>
    public AppliedCap? Cap { get; init; }

    /// <summary>How many measures do not apply.</summary>
    public int NotApplicable => Measures.Count(m => m.State == MeasureState.NotApplicable);
}
