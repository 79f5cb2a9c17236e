using System.Collections.Immutable;
using CustomerHealth.Core.Explanations;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>The facts of a document, gathered again.</summary>
/// <param name="Snapshot">The facts; it is enough to have those that are figures.</param>
public sealed record GatheredFacts(Snapshot Snapshot)
{
    /// <summary>What the scores among them are made of, so that a change can be explained part by part; null for a document over many accounts.</summary>
    public ScoredDay? Day { get; init; }

    /// <summary>The scores that the figures are counted from, of a document over many accounts.</summary>
    public ImmutableArray<Contribution> Contributions { get; init; } = [];

    /// <summary>True when all facts were gathered, the texts too: each that reads otherwise is a change.</summary>
    public bool IsWhole { get; init; }

    /// <summary>What is kept without its past and is compared as the store has it now: "objectives and weekly goals"; null when all has its past.</summary>
    public string? WithoutPast { get; init; }

    /// <summary>What was looked at, when it is less than the readings themselves, as a sentence; null when all was computed anew from the readings.</summary>
    public string? Limits { get; init; }
}
