using System.Collections.Immutable;

namespace CustomerHealth.Core.Replies;

/// <summary>One or two sentences that a manager could repeat aloud.</summary>
/// <param name="Conflict">What contradicts itself ("Conflict: advocate about to churn"); null when nothing does.</param>
/// <param name="Lines">The sentences.</param>
public sealed record VerdictSection(string? Conflict, ImmutableArray<Line> Lines) : Section;
