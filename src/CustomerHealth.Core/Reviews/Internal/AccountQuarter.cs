using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>An account over a quarter, each day as it was known then (SC-11).</summary>
/// <param name="Before">What it was when the quarter started; null when it was not known.</param>
/// <param name="Account">What it was on the last day.</param>
/// <param name="Scores">At the start, then up to the last day; null where the account was not known. Empty for an account that left.</param>
public sealed record AccountQuarter(Account? Before, Account Account, ImmutableArray<ScoreSnapshot?> Scores)
{
    /// <summary>True when it had left by the last day.</summary>
    public bool HasLeft => Account.Lifecycle == Lifecycle.Churned;

    /// <summary>The score at the start and on the last day.</summary>
    public (double? Start, double? End) ScoresOf(WatchedScore watched) => (ScoreAt(0, watched), ScoreAt(^1, watched));

    /// <summary>The band at the start and on the last day; unknown where the account was not known.</summary>
    public (Band Start, Band End) BandsOf(WatchedScore watched) => (BandAt(0, watched), BandAt(^1, watched));

    /// <summary>The band at one of the points.</summary>
    public Band BandAt(Index point, WatchedScore watched) => At(point)?.BandOf(watched.View.Key, watched.Group?.Key) ?? Band.Unknown;

    /// <summary>The score at one of the points; null where there was none.</summary>
    public double? ScoreAt(Index point, WatchedScore watched) => At(point)?.ScoreOf(watched.View.Key, watched.Group?.Key);

    private ScoreSnapshot? At(Index point) => Scores.IsEmpty ? null : Scores[point];
}
