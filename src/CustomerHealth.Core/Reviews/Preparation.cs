namespace CustomerHealth.Core.Reviews;

/// <summary>Something to bring: a material to prepare or a report to pull.</summary>
/// <param name="What">What it is.</param>
/// <param name="Who">Name of who brings it.</param>
/// <param name="From">Where it comes from; empty when it is made anew.</param>
public sealed record Preparation(string What, string Who, string From);
