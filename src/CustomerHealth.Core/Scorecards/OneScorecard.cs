namespace CustomerHealth.Core.Scorecards;

/// <summary>A scorecard that stays as it is, for a look back by the one that was applied then.</summary>
/// <param name="Current">The scorecard.</param>
internal sealed record OneScorecard(Scorecard Current) : IScorecardSource;
