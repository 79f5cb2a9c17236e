namespace CustomerHealth.Core.Explanations.Games;

/// <summary>What a measure adds to its group's weighted mean; both are 0 unless it is fresh.</summary>
/// <param name="Weight">Its weight.</param>
/// <param name="Points">Its points times its weight.</param>
internal readonly record struct FreshWeight(double Weight, double Points);
