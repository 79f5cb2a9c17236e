namespace CustomerHealth.Core.WhatIf;

/// <summary>What a group would be after some changes.</summary>
/// <param name="Picks">The changes.</param>
/// <param name="Score">0 to 100, rounded and capped as by the engine; null when nothing is fresh.</param>
/// <param name="Coverage">0 to 1.</param>
internal sealed record GroupOutcome(PickSet Picks, double? Score, double Coverage);
