using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Explanations;

/// <summary>All that the scores of one account on one day are made of: one end of a change.</summary>
/// <param name="Scorecard">The scorecard that is applied.</param>
/// <param name="AsOf">The day.</param>
/// <param name="Evidence">The account as known that day, and its readings and overrides, which may hold later ones.</param>
public sealed record ScoredDay(Scorecard Scorecard, AsOf AsOf, AccountEvidence Evidence);
