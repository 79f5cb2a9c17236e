using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Keeps the facts behind documents, each once and for ever. Filled by the storage project.</summary>
public interface IFrozenFactsStore
{
    /// <summary>Keeps facts and the scorecard they were scored by; does nothing when a document with the same facts was made before.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="scorecard">The scorecard of <see cref="FrozenFacts.Scorecard"/>; kept too, unless it was in force and is kept already.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    Task KeepAsync(FrozenFacts facts, Scorecard scorecard, CancellationToken cancellationToken);

    /// <summary>The facts of a snapshot; null when none were kept under that id.</summary>
    Task<FrozenFacts?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The snapshots whose figures have codes that begin so, the newest first; most often one.</summary>
    /// <param name="start">What <see cref="FigureCodes.StartOf"/> gives.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<FrozenFacts>> StartingWithAsync(string start, CancellationToken cancellationToken);

    /// <summary>The canonical content of a scorecard that facts were frozen with; null when it is not kept.</summary>
    Task<string?> ScorecardAsync(string version, CancellationToken cancellationToken);
}
