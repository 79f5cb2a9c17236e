using System.Collections.Immutable;

namespace CustomerHealth.Core.Experiments;

/// <summary>One variant of a conversion test against the control.</summary>
public sealed record Experiment
{
    /// <summary>The account's key; empty where the file has no accounts.</summary>
    public required string Account { get; init; }

    /// <summary>What the test is called; variants of one name share their control.</summary>
    public required string Name { get; init; }

    /// <summary>What it is compared with.</summary>
    public string Control { get; init; } = "control";

    /// <summary>The variant.</summary>
    public required string Variant { get; init; }

    /// <summary>Key of the person whose work is tested (GC-10); null when not said.</summary>
    public string? Designer { get; init; }

    /// <summary>The tactic it belongs to; null when not said.</summary>
    public string? Tactic { get; init; }

    /// <summary>Every look, oldest first; at least one. The last counts.</summary>
    public required ImmutableArray<Look> Looks { get; init; }
}
