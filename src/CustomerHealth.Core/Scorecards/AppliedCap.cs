using CustomerHealth.Core.Overrides;

namespace CustomerHealth.Core.Scorecards;

/// <summary>What held a score down.</summary>
/// <param name="At">The best band that was left.</param>
/// <param name="Points">The score it was held down to.</param>
/// <param name="Uncapped">The score without it, 0 to 100.</param>
/// <param name="Why">The reason, in words.</param>
/// <param name="Source">Where it comes from: <c>override:12</c>, or <c>observation:ID</c> for a rule of the scorecard.</param>
public sealed record AppliedCap(Band At, double Points, double Uncapped, string Why, string Source)
{
    /// <summary>The person's judgement that it comes from; null for a rule of the scorecard.</summary>
    public Override? Held { get; init; }
}
