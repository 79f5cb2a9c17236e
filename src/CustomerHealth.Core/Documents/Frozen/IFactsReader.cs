using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Gathers the facts of one kind of document again, as of any knowledge and by any scorecard. A document that has one can be verified.</summary>
public interface IFactsReader
{
    /// <summary>Name of the document: <c>account-scorecard</c>.</summary>
    string Document { get; }

    /// <summary>Why this kind of document can never be gathered again, as a sentence; null when it can.</summary>
    string? Unrecomputable => null;

    /// <summary>The facts; null when what the document is about is not in the store any more.</summary>
    /// <param name="printed">What was printed: it tells whose document it is, and what else was asked for.</param>
    /// <param name="asOf">The day looked from, and what is known.</param>
    /// <param name="scorecard">The scorecard that is applied.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<GatheredFacts?> GatherAsync(FrozenFacts printed, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken);
}
