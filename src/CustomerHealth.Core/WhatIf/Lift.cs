using System.Collections.Immutable;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>What would make one view or group green (SC-17).</summary>
public sealed record Lift
{
    /// <summary>The view or group.</summary>
    public required LiftTarget Target { get; init; }

    /// <summary>Where it stands.</summary>
    public required LiftState Now { get; init; }

    /// <summary>People's caps that must be lifted, or run out, first.</summary>
    public ImmutableArray<Override> Holds { get; init; } = [];

    /// <summary>The smallest set of changes; null when it is green, does not apply, cannot be reached, or none was found. Empty when lifting the caps is enough.</summary>
    public LiftPlan? Plan { get; init; }

    /// <summary>Other sets of the same size, next best first.</summary>
    public ImmutableArray<LiftPlan> Others { get; init; } = [];

    /// <summary>Why it cannot be reached; null when it can, or is, or nobody knows (<see cref="Doubt"/>).</summary>
    public string? OutOfReach { get; init; }

    /// <summary>
    /// Why <see cref="Plan"/> may not be the smallest or, where there is none, why there may be one all the same; null when everything was tried.
    /// </summary>
    public string? Doubt { get; init; }

    /// <summary>Steps that the search took: the same on every machine.</summary>
    public long Steps { get; init; }

    /// <summary>For a green one: each measure whose fall to red alone would end that, the deepest fall first, with the score it would leave.</summary>
    public ImmutableArray<(MeasureResult Measure, LiftState After)> Falls { get; init; } = [];

    /// <summary>It is green now.</summary>
    public bool IsGreen => Now.Band == Band.Green;
}
