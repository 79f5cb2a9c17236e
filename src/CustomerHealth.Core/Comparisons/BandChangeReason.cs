namespace CustomerHealth.Core.Comparisons;

/// <summary>One difference between two scorecards that mattered for an account.</summary>
/// <param name="What">"Open tickets: green from 3 to 5".</param>
/// <param name="Alone">Points the score moves when nothing else is changed; null when it gains or loses its score, or only the cut points of its bands move.</param>
public sealed record BandChangeReason(string What, double? Alone);
