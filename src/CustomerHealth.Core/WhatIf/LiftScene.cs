using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.WhatIf;

/// <summary>The account with some switches thrown, scored by the engine.</summary>
/// <param name="Thrown">The switches that were changed.</param>
/// <param name="Evidence">What the engine looked at.</param>
/// <param name="Health">What it said.</param>
internal sealed record LiftScene(PickSet Thrown, AccountEvidence Evidence, AccountHealth Health);
