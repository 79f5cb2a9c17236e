namespace CustomerHealth.Core.Scorecards;

/// <summary>A rule of the scorecard that holds a view or one of its groups down: "a sponsor who is red caps retention at red" (SC-10).</summary>
/// <param name="When">Must hold; a measure it asks for counts only while its newest reading is in its validity period.</param>
/// <param name="At">The best band that is left: red or yellow.</param>
/// <param name="Group">Key of the group it holds down; null for the view as a whole.</param>
/// <param name="Why">What people are told.</param>
public sealed record CapRule(Condition When, Band At, string? Group, string Why);
