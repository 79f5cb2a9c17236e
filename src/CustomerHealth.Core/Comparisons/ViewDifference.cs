using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Comparisons;

/// <summary>One thing that differs between two definitions of a view.</summary>
/// <param name="What">In words: "Open tickets: green from 3 to 5".</param>
/// <param name="Alone">The old view with this one thing taken from the new.</param>
internal sealed record ViewDifference(string What, View Alone);
