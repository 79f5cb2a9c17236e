using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>Where a view or group stands.</summary>
/// <param name="Score">0 to 100; null when unknown or not applicable.</param>
/// <param name="Band">Its band.</param>
/// <param name="Coverage">Share of the weight on fresh data, 0 to 1.</param>
public sealed record LiftState(double? Score, Band Band, double Coverage);
