using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.WhatIf;

namespace CustomerHealth.Core.Comparisons;

/// <summary>How many accounts go from which band to which.</summary>
/// <param name="Target">The view or group.</param>
/// <param name="Counts">Every pair that occurs, those that stay included, in the order of the bands.</param>
public sealed record Transitions(LiftTarget Target, ImmutableArray<(Band From, Band To, int Count)> Counts)
{
    /// <summary>Accounts that change band.</summary>
    public int Changed => Counts.Where(c => c.From != c.To).Sum(c => c.Count);
}
