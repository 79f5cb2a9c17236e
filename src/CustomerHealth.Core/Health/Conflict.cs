namespace CustomerHealth.Core.Health;

/// <summary>Two groups that contradict each other (SC-2), and what to do about it.</summary>
/// <param name="Name">"advocate about to churn".</param>
/// <param name="Fact">What it means, in one sentence.</param>
/// <param name="Play">What to do.</param>
public sealed record Conflict(string Name, string Fact, string Play);
