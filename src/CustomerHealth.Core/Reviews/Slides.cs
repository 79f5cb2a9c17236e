namespace CustomerHealth.Core.Reviews;

/// <summary>Whether slides are made.</summary>
/// <param name="AreMade">True when they are.</param>
/// <param name="Template">The template that is given; null when none are made.</param>
public sealed record Slides(bool AreMade, string? Template);
