using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations.Games;

/// <summary>One measure of one group as both scorecards have it; where one has it not, as the other does.</summary>
/// <param name="From">On the first day.</param>
/// <param name="To">On the last day.</param>
/// <param name="Weight">Its weight at both ends; 0 where the scorecard does not have it in a group that it has.</param>
internal sealed record MeasurePair(Measure From, Measure To, (double From, double To) Weight);
