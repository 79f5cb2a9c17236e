using System.Collections.Immutable;

namespace CustomerHealth.Core.WhatIf;

/// <summary>Changes that together lift a view or group into green; proved by scoring the account as if they had happened.</summary>
/// <param name="Changes">By key of measure.</param>
/// <param name="After">Where it would stand.</param>
public sealed record LiftPlan(ImmutableArray<MeasureChange> Changes, LiftState After);
