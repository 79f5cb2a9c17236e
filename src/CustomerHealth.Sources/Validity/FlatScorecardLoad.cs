using System.Collections.Immutable;
using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Sources.Validity;

/// <summary>What came of reading the scorecard of a flat file: the scorecard, or its mistakes.</summary>
/// <param name="Scorecard">Null when there is any mistake.</param>
/// <param name="Mistakes">In file order.</param>
public sealed record FlatScorecardLoad(FlatScorecard? Scorecard, ImmutableArray<Mistake> Mistakes);
