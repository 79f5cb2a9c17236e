using System.Collections.Immutable;

namespace CustomerHealth.Core.Scorecards;

/// <summary>What one view says of one account on one day.</summary>
public sealed class ViewResult
{
    /// <summary>The view.</summary>
    public required View View { get; init; }

    /// <summary>0 to 100, rounded to 9 decimals; null when unknown, not applicable, or its groups are not combined.</summary>
    public double? Score { get; init; }

    /// <summary>Null for a view whose groups are not combined: they speak for themselves.</summary>
    public Band? Band { get; init; }

    /// <summary>Share of the weight that rests on fresh data, 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>In the order of the scorecard.</summary>
    public required ImmutableArray<GroupResult> Groups { get; init; }

    /// <summary>What holds the score down (SC-10); null for nothing.</summary>
    public AppliedCap? Cap { get; init; }

    /// <summary>How many measures do not apply.</summary>
    public int NotApplicable => Groups.Sum(g => g.NotApplicable);

    /// <summary>True when something applies and coverage is strictly below the minimum.</summary>
    public bool IsUnderCovered =>
        Groups.Any(g => g.Band != Scorecards.Band.NotApplicable) && Coverage < View.MinimumCoverage;
}
