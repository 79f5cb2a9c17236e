namespace CustomerHealth.Core.Scorecards;

/// <summary>Which readings a measure looks at, and what it makes of them.</summary>
/// <param name="Days">How many days back, the day itself included; at least 1.</param>
/// <param name="Take">What is made of them.</param>
/// <param name="AtLeast">Fewer readings than this are too few: the measure is missing. 0 lets an empty window count as 0.</param>
public sealed record Window(int Days, Take Take, int AtLeast);
