using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>A measure that can be changed, and to what.</summary>
/// <param name="Place">Its place among all of them by ordinal key: the last tie-break.</param>
/// <param name="Group">The group it stands in; null for one that no view scores.</param>
/// <param name="Now">What it says now.</param>
/// <param name="Options">The smaller step first.</param>
internal sealed record Lever(int Place, Group? Group, MeasureResult Now, ImmutableArray<MeasureOption> Options)
{
    /// <summary>The measure.</summary>
    public Measure Measure => Now.Measure;

    /// <summary>Missing or stale: the change is to measure it.</summary>
    public bool IsUnmeasured => Now.Points is null;
}
