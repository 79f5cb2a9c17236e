namespace CustomerHealth.Core.Reviews;

/// <summary>A number that everyone has in mind before the review.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Who">Name of who answers for it.</param>
/// <param name="From">Where it is looked up.</param>
public sealed record NumberToKnow(string Name, string Who, string From);
