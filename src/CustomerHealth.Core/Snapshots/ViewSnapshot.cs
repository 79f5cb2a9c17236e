using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Snapshots;

/// <summary>What a view said on a day.</summary>
/// <param name="Key">Key of the view.</param>
/// <param name="Score">0 to 100, rounded to 9 decimals; null when unknown, not applicable, or its groups are not combined.</param>
/// <param name="Band">Null for a view whose groups are not combined.</param>
/// <param name="Coverage">0 to 1, rounded to 9 decimals.</param>
/// <param name="Groups">In the order of the scorecard of that day.</param>
public sealed record ViewSnapshot(string Key, double? Score, Band? Band, double Coverage, ImmutableArray<GroupSnapshot> Groups);
