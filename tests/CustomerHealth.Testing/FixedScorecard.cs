using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Testing;

/// <summary>A scorecard that never changes, and never did.</summary>
public sealed class FixedScorecard(Scorecard scorecard) : IScorecardSource, IScorecardHistory
{
    public Scorecard Current => scorecard;

    public Task<Scorecard> InForceAsync(Instant before, CancellationToken cancellationToken) => Task.FromResult(scorecard);
}
