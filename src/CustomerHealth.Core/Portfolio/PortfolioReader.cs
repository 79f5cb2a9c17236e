using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Portfolio;

/// <summary>
/// Looks at many accounts. From the daily snapshots, when they reach up to yesterday and back four weeks and are of the scorecard in force; else the
/// accounts are scored for the look, which takes a few seconds for ten thousand.
/// </summary>
public sealed class PortfolioReader(EvidenceReader evidence, IAccountStore accounts, IScoreSnapshotStore snapshots, IScorecardSource scorecards, IAuditLog audit)
{
    /// <summary>Alerts are new for this many days.</summary>
    public const int AlertDays = 7;

    /// <summary>Acts since the kept day that are looked at, the newest of them.</summary>
    internal const int MostActs = 1000;

    private const int MonthOfWeeks = 28;
    private const int FewAccounts = 200;

    /// <summary>The accounts that are wanted and have not left.</summary>
    /// <param name="today">The day that is not over yet.</param>
    /// <param name="wanted">Which accounts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PortfolioLook> ReadAsync(AsOf today, Func<Account, bool> wanted, CancellationToken cancellationToken)
    {
        var last = await snapshots.LastRunAsync(cancellationToken);
        if (last is null || last.Day < today.Day.PlusDays(-1))
            return await ScoredAsync(today, await WantedAsync(Weekly(today), wanted, cancellationToken), cancellationToken);

        var asOf = last.Day < today.Day ? today.DaysBefore(1) : today;
        var reach = await snapshots.FirstDayAsync(cancellationToken);
        var kept = reach <= asOf.Day.PlusDays(-MonthOfWeeks) ? await KeptAsync(asOf, await WantedAsync(Weekly(asOf), wanted, cancellationToken), cancellationToken) : null;
        if (kept is not null)
        {
            List<AuditEntry> since = [.. (await audit.ReadAsync(subject: null, MostActs, cancellationToken)).TakeWhile(act => act.At >= asOf.Cutoff)];
            return kept with { Standings = await RenewedAsync(kept.Standings, since, today, cancellationToken), Arrived = ArrivedRows.Of(since, isMore: since.Count == MostActs) };
        }

        var found = await WantedAsync(Weekly(today), wanted, cancellationToken);
        var scored = await ScoredAsync(today, found, cancellationToken) with { IsEdited = reach <= asOf.Day.PlusDays(-MonthOfWeeks) };
        return scored.Alerts is null && reach <= asOf.Day.PlusDays(1 - AlertDays)
            ? scored with { Alerts = await AlertsAsync(asOf, found.Select(one => one.Account.Key).ToHashSet(StringComparer.Ordinal), cancellationToken) }
            : scored;
    }

    /// <summary>The accounts as they are on the last of the weekly points; true for one whose owner was the same on all of them.</summary>
    private async Task<IReadOnlyList<(Account Account, bool HasSteadyOwner)>> WantedAsync(
        ImmutableArray<AsOf> weeks, Func<Account, bool> wanted, CancellationToken cancellationToken)
    {
        List<(Account, bool)> found = [];
        await foreach (var each in accounts.AllEachAsync(weeks, cancellationToken))
        {
            if (each[^1] is { } account && account.Lifecycle != Lifecycle.Churned && wanted(account))
                found.Add((account, account.Owner is { } owner && each.All(then => string.Equals(then?.Owner, owner, StringComparison.Ordinal))));
        }

        return found;
    }

    /// <summary>What is kept; null when a weekly point is of another scorecard: those are not compared, so all are worked out anew.</summary>
    private async Task<PortfolioLook?> KeptAsync(AsOf asOf, IReadOnlyList<(Account Account, bool HasSteadyOwner)> found, CancellationToken cancellationToken)
    {
        var weeks = found.ToDictionary(one => one.Account.Key, _ => new ScoreSnapshot?[Standing.Points], StringComparer.Ordinal);
        var keys = weeks.Keys.ToHashSet(StringComparer.Ordinal);
        if (!await FillAsync(weeks, keys, asOf, cancellationToken))
            return null;
        return new PortfolioLook
        {
            AsOf = asOf,
            IsKept = true,
            Standings =
            [
                .. found.Select(one => new Standing(one.Account, [.. weeks[one.Account.Key]]) { HasSteadyOwner = one.HasSteadyOwner })
                    .Where(standing => standing.Weeks[^1] is not null),
            ],
            Alerts = await AlertsAsync(asOf, keys, cancellationToken),
        };
    }

    /// <summary>The same, but accounts on which somebody acted since the end of the kept day are scored for today: a list agrees with the card.</summary>
    private async Task<IReadOnlyList<Standing>> RenewedAsync(IReadOnlyList<Standing> standings, List<AuditEntry> since, AsOf today, CancellationToken cancellationToken)
    {
        var subjects = since.Select(act => act.Subject).ToHashSet(StringComparer.Ordinal);
        if (subjects.Count == 0)
            return standings;
        var engine = new HealthEngine(scorecards.Current, today);
        List<Standing> renewed = [];
        foreach (var standing in standings)
        {
            if (!subjects.Contains($"account:{standing.Account.Key}") || await evidence.FindAsync(standing.Account.Key, today, cancellationToken) is not { } now)
                renewed.Add(standing);
            else if (now.Account.Lifecycle != Lifecycle.Churned)
                renewed.Add(standing with { Account = now.Account, Weeks = standing.Weeks.SetItem(Standing.Points - 1, ScoreSnapshot.Of(engine.Score(now))), IsToday = true });
        }

        return renewed;
    }

    private async Task<IReadOnlyList<AccountAlert>> AlertsAsync(AsOf asOf, HashSet<string> keys, CancellationToken cancellationToken) =>
        [.. (await snapshots.AlertsAsync(asOf.Day.PlusDays(1 - AlertDays), asOf.Day, cancellationToken)).Where(alert => keys.Contains(alert.Account))];

    /// <summary>Fills in the weekly points, what held on from week to week is read once; false as soon as one is of a scorecard that is not in force.</summary>
    private async Task<bool> FillAsync(Dictionary<string, ScoreSnapshot?[]> weeks, HashSet<string> keys, AsOf asOf, CancellationToken cancellationToken)
    {
        var layouts = await snapshots.LayoutsAsync(cancellationToken);
        var scorecard = scorecards.Current;
        var groupsOf = WatchedScore.Grouped(scorecard).Add(WhiteSpace.View);
        var days = Weekly(asOf);
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

    private async Task<PortfolioLook> ScoredAsync(AsOf asOf, IReadOnlyList<(Account Account, bool HasSteadyOwner)> found, CancellationToken cancellationToken)
    {
        var few = found.Count <= FewAccounts;
        var past = new PastScores(scorecards.Current, few ? PastScores.DaysForAlerts(asOf.DaysBefore(AlertDays - 1), asOf) : Weekly(asOf));
        var steady = found.Where(one => one.HasSteadyOwner).Select(one => one.Account.Key).ToHashSet(StringComparer.Ordinal);
        List<Standing> standings = [];
        List<AccountAlert> alerts = [];
        await foreach (var one in EvidenceAsync(asOf, [.. found.Select(one => one.Account)], few, cancellationToken))
        {
            var scores = past.Of(one, await accounts.FindEachAsync(one.Account.Key, past.Days, cancellationToken));
            ImmutableArray<ScoreSnapshot?> weeks = [.. few ? Enumerable.Range(1 - Standing.Points, Standing.Points).Select(week => scores[^(1 - (7 * week))]) : scores];
            standings.Add(new Standing(one.Account, weeks) { HasSteadyOwner = steady.Contains(one.Account.Key) });
            if (few)
                alerts.AddRange(past.Alerts(scores, asOf.Day.PlusDays(1 - AlertDays)));
        }

        return new PortfolioLook { AsOf = asOf, IsKept = false, Standings = standings, Alerts = few ? [.. alerts.OrderBy(alert => alert.Alert.Day)] : null };
    }

    private static ImmutableArray<AsOf> Weekly(AsOf asOf) =>
        [.. Enumerable.Range(1 - Standing.Points, Standing.Points).Select(week => asOf.DaysBefore(-7 * week))];

    private async IAsyncEnumerable<AccountEvidence> EvidenceAsync(
        AsOf asOf, IReadOnlyList<Account> found, bool few, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (few)
        {
            foreach (var account in found)
            {
                if (await evidence.FindAsync(account.Key, asOf, cancellationToken) is { } one)
                    yield return one;
            }

            yield break;
        }

        var keys = found.Select(account => account.Key).ToHashSet(StringComparer.Ordinal);
        await foreach (var one in evidence.AllAsync(asOf, cancellationToken))
        {
            if (keys.Contains(one.Account.Key))
                yield return one;
        }
    }
}
