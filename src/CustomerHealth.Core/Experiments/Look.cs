using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Experiments;

/// <summary>The counts of a test when somebody looked at it; counts run from the test's start.</summary>
/// <param name="Ended">When: a date, or a time since the start in the words of the file.</param>
/// <param name="Arms">Visitors and conversions until then.</param>
public readonly record struct Look(string Ended, TwoArms Arms)
{
    /// <summary>Whether the p stood below the level at this look.</summary>
    public bool IsBelowLevel => Arms.TwoSidedP < Verdicts.Level;
}
