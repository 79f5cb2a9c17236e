using NodaTime;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>The facts of one document as they are kept (RP-3), with what it takes to gather them again.</summary>
public sealed record FrozenFacts
{
    /// <summary>The facts themselves.</summary>
    public required Snapshot Snapshot { get; init; }

    /// <summary>Name of the document: <c>account-scorecard</c>.</summary>
    public required string Document { get; init; }

    /// <summary>Key of the account; null for a document of no single one.</summary>
    public required string? Account { get; init; }

    /// <summary>The day looked from.</summary>
    public required LocalDate AsOf { get; init; }

    /// <summary>What became known at or after it did not count.</summary>
    public required Instant KnownBefore { get; init; }

    /// <summary>When a document with these facts was made first.</summary>
    public required Instant MadeAt { get; init; }

    /// <summary>Version of the scorecard that was applied.</summary>
    public required string Scorecard { get; init; }
}
