using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies;

/// <summary>The views side by side, always in the same places, with the renewal.</summary>
/// <param name="Rows">Every enabled view, in the scorecard's order.</param>
/// <param name="Renewal">"15 Jan 2027, in 60 days"; null when not known.</param>
public sealed record ScoresSection(ImmutableArray<ScoreRow> Rows, string? Renewal) : Section;
