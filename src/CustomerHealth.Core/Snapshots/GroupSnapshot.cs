using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Snapshots;

/// <summary>What a group said on a day.</summary>
/// <param name="Key">Key of the group.</param>
/// <param name="Score">0 to 100, rounded to 9 decimals; null without fresh data.</param>
/// <param name="Band">Its band.</param>
/// <param name="Coverage">0 to 1, rounded to 9 decimals.</param>
/// <param name="Measures">In the order of the scorecard of that day.</param>
public sealed record GroupSnapshot(string Key, double? Score, Band Band, double Coverage, ImmutableArray<MeasureSnapshot> Measures);
