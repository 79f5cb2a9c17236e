namespace CustomerHealth.Core.Explanations.Games;

/// <summary>What one elementary change is worth.</summary>
/// <param name="Factor">What changed.</param>
/// <param name="Group">The group it changed in; null for the view as a whole.</param>
/// <param name="Measure">The measure; null when it is not about one.</param>
/// <param name="Points">Points gained or lost, not rounded.</param>
internal sealed record Share(Factor Factor, GroupGame? Group, MeasureGame? Measure, double Points);
