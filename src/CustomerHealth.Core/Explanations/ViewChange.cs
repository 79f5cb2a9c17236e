using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Explanations;

/// <summary>How one view changed, and each of its groups by itself.</summary>
/// <param name="Score">The view's own score; without one at either end where its groups are not combined.</param>
/// <param name="Combine">Whether its groups are averaged, on the last day that has the view.</param>
/// <param name="Groups">Its groups; their parts are points of the group, not of the view.</param>
public sealed record ViewChange(ScoreChange Score, Combine Combine, ImmutableArray<ScoreChange> Groups);
