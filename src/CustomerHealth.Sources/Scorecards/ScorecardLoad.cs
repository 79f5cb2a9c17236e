using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Sources.Scorecards;

/// <summary>What came of reading a scorecard: the scorecard, or every mistake at once.</summary>
/// <param name="Scorecard">Null when there is any mistake.</param>
/// <param name="Mistakes">By file, then by place; empty when all is well.</param>
public sealed record ScorecardLoad(Scorecard? Scorecard, ImmutableArray<Mistake> Mistakes)
{
    /// <summary>How the files were before they were read, so that an edit while they were read, or later, is noticed; null when there were none.</summary>
    internal string? Stamps { get; init; }
}
