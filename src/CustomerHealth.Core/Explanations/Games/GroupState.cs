namespace CustomerHealth.Core.Explanations.Games;

/// <summary>A group when some changes have happened and others have not.</summary>
/// <param name="Weight">Its weight in the view; 0 where the scorecard does not have it.</param>
/// <param name="Score">0 to 100, not rounded; NaN when nothing in it is fresh.</param>
internal readonly record struct GroupState(double Weight, double Score);
