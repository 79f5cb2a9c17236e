namespace CustomerHealth.Core.Explanations.Games;

/// <summary>Changes that have happened before the one looked at.</summary>
/// <param name="Weight">Share of the orders in which exactly these come before it, above 0; all of them sum to 1.</param>
/// <param name="Has">For each player of the level: true when its change has happened.</param>
internal sealed record Coalition(double Weight, bool[] Has);
