using System.Collections.Immutable;

namespace CustomerHealth.Core.Explanations;

/// <summary>Why the views of one account changed between two days (SC-12). Views are never merged (SC-1).</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Views">Those of the last day's scorecard in its order, then those that only the first day's has.</param>
public sealed record Explanation(ScoredDay From, ScoredDay To, ImmutableArray<ViewChange> Views);
