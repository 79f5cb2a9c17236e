using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Documents.Frozen;

/// <summary>Gathers the facts of one kind of document again, as of any knowledge and by any scorecard. A document that has one can be verified.</summary>
public interface IFactsReader
{
    /// <summary>Name of the document: <c>account-scorecard</c>.</summary>
    string Document { get; }

    /// <summary>The facts; null when the account is not known.</summary>
    /// <param name="account">Key of the account.</param>
    /// <param name="asOf">The day looked from, and what is known.</param>
    /// <param name="scorecard">The scorecard that is applied.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<GatheredFacts?> GatherAsync(string account, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken);
}
