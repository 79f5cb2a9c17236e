using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Portfolio;

/// <summary>Reads the weekly points of many accounts from the daily snapshots.</summary>
internal sealed class KeptWeeks(IScoreSnapshotStore snapshots)
{
    /// <summary>Fills in the weekly points, what held on from week to week is read once; false as soon as one is of another scorecard.</summary>
    /// <param name="weeks">The accounts wanted, each with a place for every day.</param>
    /// <param name="days">The days, oldest first.</param>
    /// <param name="scorecard">The only one whose snapshots are taken.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<bool> FillAsync(Dictionary<string, ScoreSnapshot?[]> weeks, ImmutableArray<AsOf> days, Scorecard scorecard, CancellationToken cancellationToken)
    {
        var layouts = await snapshots.LayoutsAsync(cancellationToken);
        var keys = weeks.Keys.ToHashSet(StringComparer.Ordinal);
        var groupsOf = ScoredStandings.GroupsOf(scorecard);
        for (var week = 0; week < days.Length; week++)
        {
            var day = days[week].Day;
            var stored = week == 0 ? snapshots.OnDayAsync(day, keys, cancellationToken) : snapshots.SinceAsync(days[week - 1].Day, day, keys, cancellationToken);
            await foreach (var one in stored)
            {
                if (!string.Equals(one.Scorecard, scorecard.Version, StringComparison.Ordinal))
                    return false;
                weeks[one.Account].AsSpan(week).Fill(SnapshotText.ReadFigures(layouts[one.Scorecard], one, groupsOf));
            }
        }

        return true;
    }
}
