using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Portfolio;

/// <summary>What accounts scored on some days, worked out anew, each day from what was known then. Not safe for several threads at once.</summary>
/// <param name="scorecard">The scorecard to apply to all of them.</param>
/// <param name="days">The days, in order.</param>
public sealed class PastScores(Scorecard scorecard, ImmutableArray<AsOf> days)
{
    private readonly ImmutableArray<HealthEngine> _engines = [.. days.Select(day => new HealthEngine(scorecard, day))];
    private readonly ImmutableArray<(WatchedScore Score, AlertDetector Detector)> _watched =
        [.. WatchedScore.Of(scorecard).Select(score => (score, new AlertDetector(score.View, AlertSettings.Default)))];

    /// <summary>The days.</summary>
    public ImmutableArray<AsOf> Days => days;

    /// <summary>Every day from one to another, and as many before as an alert looks back.</summary>
    /// <param name="from">The first day whose alerts are wanted.</param>
    /// <param name="to">The last.</param>
    public static ImmutableArray<AsOf> DaysForAlerts(AsOf from, AsOf to)
    {
        var settings = AlertSettings.Default;
        var back = settings.Memory + settings.Days + settings.CoolDown;
        return [.. Enumerable.Range(-back, back + Period.DaysBetween(from.Day, to.Day) + 1).Select(offset => from.DaysBefore(-offset))];
    }

    /// <summary>One snapshot for each day.</summary>
    /// <param name="evidence">The account; may hold what was known later.</param>
    /// <param name="accounts">Its attributes on each day.</param>
    public ImmutableArray<ScoreSnapshot> Of(AccountEvidence evidence, IReadOnlyList<Account?> accounts) =>
        [.. _engines.Select((engine, at) => ScoreSnapshot.Of(engine.Score(evidence with { Account = accounts[at] ?? evidence.Account })))];

    /// <summary>The alerts of a series of snapshots, oldest first.</summary>
    /// <param name="snapshots">One for each day.</param>
    /// <param name="since">Earlier ones are left out.</param>
    public IReadOnlyList<AccountAlert> Alerts(ImmutableArray<ScoreSnapshot> snapshots, LocalDate since)
    {
        var alerts =
            from watched in _watched
            let key = (View: watched.Score.View.Key, Group: watched.Score.Group?.Key)
            from alert in watched.Detector.Replay([.. snapshots.Select(s => new ScorePoint(s.Day, s.ScoreOf(key.View, key.Group)))])
            where alert.Day >= since
            select new AccountAlert(snapshots[0].Account, key.View, key.Group, alert);
        return [.. alerts.OrderBy(alert => alert.Alert.Day)];
    }
}
