using CustomerHealth.Core.Documents.Frozen;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Reviews;

/// <summary>The Expectations Document is filled from a file: its content is kept, and there is nothing in the store to gather it from again.</summary>
public sealed class ExpectationsFactsReader : IFactsReader
{
    /// <inheritdoc />
    public string Document => QbrExpectationsModel.Name;

    /// <inheritdoc />
    public string Unrecomputable => "It was filled from a file, so there is nothing to compute again; the content that is kept under this id is what was printed.";

    /// <inheritdoc />
    public Task<GatheredFacts?> GatherAsync(FrozenFacts printed, AsOf asOf, Scorecard scorecard, CancellationToken cancellationToken) => Task.FromResult<GatheredFacts?>(null);
}
