using System.Collections.Immutable;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Experiments;

/// <summary>All arms of a test side by side.</summary>
/// <param name="Test">The test.</param>
/// <param name="Arms">Each arm's name and counts; the first is the control.</param>
public sealed record ArmsOfTest(string Test, ImmutableArray<(string Name, Proportion Counts)> Arms)
{
    /// <summary>Whether all arms convert alike.</summary>
    public ChiSquareTest? SameRate => ChiSquare.SameRate([.. Arms.Select(arm => arm.Counts)]);

    /// <summary>Whether all arms got equal traffic; a tiny p says that it was dealt out wrongly, and no result of the test can be trusted.</summary>
    public ChiSquareTest? EqualSplit => ChiSquare.EqualSplit([.. Arms.Select(arm => arm.Counts.Trials)]);
}
