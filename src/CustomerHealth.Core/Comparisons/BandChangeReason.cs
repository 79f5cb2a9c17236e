namespace CustomerHealth.Core.Comparisons;

/// <summary>One difference between two scorecards that mattered for an account.</summary>
/// <param name="What">"Open tickets: green from 3 to 5".</param>
/// <param name="Points">
/// Points it moves the score by; those of all reasons sum to the change of the score, exactly. Null for what moves no score: the cut points of the
/// bands, or what makes a score appear or go.
/// </param>
public sealed record BandChangeReason(string What, decimal? Points);
