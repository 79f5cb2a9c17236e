using CustomerHealth.Core.Explanations;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>The facts of a document, gathered again.</summary>
/// <param name="Snapshot">The facts.</param>
/// <param name="Day">What the scores among them are made of, so that a change can be explained.</param>
public sealed record GatheredFacts(Snapshot Snapshot, ScoredDay Day);
