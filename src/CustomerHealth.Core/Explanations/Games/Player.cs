using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations.Games;

/// <summary>What changes as one within a group: a measure, the group's weight, or what holds it down.</summary>
/// <param name="Measure">The measure; null for the other two.</param>
/// <param name="Factors">What changes about it; at least one.</param>
internal sealed record Player(MeasureGame? Measure, ImmutableArray<Factor> Factors);
