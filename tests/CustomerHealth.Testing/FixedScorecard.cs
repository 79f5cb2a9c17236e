using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Testing;

/// <summary>A scorecard that never changes.</summary>
public sealed class FixedScorecard(Scorecard scorecard) : IScorecardSource
{
    public Scorecard Current => scorecard;
}
