namespace CustomerHealth.Core.Statistics;

/// <summary>What is known of a sample of numbers.</summary>
/// <param name="Count">2 or more for a test.</param>
/// <param name="Mean">Its mean.</param>
/// <param name="Variance">Its variance; null when it is not known.</param>
public readonly record struct SampleMean(double Count, double Mean, double? Variance);
