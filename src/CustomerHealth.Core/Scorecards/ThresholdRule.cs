namespace CustomerHealth.Core.Scorecards;

/// <summary>Cut points for the accounts that meet a condition; the first that matches wins.</summary>
/// <param name="When">Which accounts.</param>
/// <param name="Cuts">Their cut points.</param>
public sealed record ThresholdRule(Condition When, CutPoints Cuts);
