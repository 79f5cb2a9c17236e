using System.Collections.Immutable;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Portfolio;

/// <summary>
/// Looks at many accounts. From the daily snapshots, when they reach up to yesterday and back four weeks; else the accounts are scored for the look,
/// which takes a few seconds for ten thousand.
/// </summary>
public sealed class PortfolioReader(EvidenceReader evidence, IAccountStore accounts, IScoreSnapshotStore snapshots, IScorecardSource scorecards)
{
    /// <summary>Alerts are new for this many days.</summary>
    public const int AlertDays = 7;

    private const int MonthOfWeeks = 28;
    private const int FewAccounts = 200;

    /// <summary>The accounts that are wanted and have not left.</summary>
    /// <param name="today">The day that is not over yet.</param>
    /// <param name="wanted">Which accounts.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PortfolioLook> ReadAsync(AsOf today, Func<Account, bool> wanted, CancellationToken cancellationToken)
    {
        var last = await snapshots.LastRunAsync(cancellationToken);
        if (last is not null && last.Day >= today.Day.PlusDays(-1))
        {
            var asOf = last.Day < today.Day ? today.DaysBefore(1) : today;
            var found = await WantedAsync(asOf, wanted, cancellationToken);
            if (found.Count > FewAccounts || await snapshots.FirstDayAsync(cancellationToken) <= asOf.Day.PlusDays(-MonthOfWeeks))
                return await KeptAsync(asOf, found, cancellationToken);
        }

        return await ScoredAsync(today, await WantedAsync(today, wanted, cancellationToken), cancellationToken);
    }

    private async Task<IReadOnlyList<Account>> WantedAsync(AsOf asOf, Func<Account, bool> wanted, CancellationToken cancellationToken)
    {
        List<Account> found = [];
        await foreach (var account in accounts.AllAsync(asOf, cancellationToken))
        {
            if (account.Lifecycle != Lifecycle.Churned && wanted(account))
                found.Add(account);
        }

        return found;
    }

    private async Task<PortfolioLook> KeptAsync(AsOf asOf, IReadOnlyList<Account> found, CancellationToken cancellationToken)
    {
        var layouts = await snapshots.LayoutsAsync(cancellationToken);
        var weeks = found.ToDictionary(account => account.Key, _ => new ScoreSnapshot?[Standing.Points], StringComparer.Ordinal);
        var keys = weeks.Keys.ToHashSet(StringComparer.Ordinal);
        for (var week = 0; week < Standing.Points; week++)
        {
            var day = asOf.Day.PlusDays(-7 * (Standing.Points - 1 - week));
            await foreach (var stored in snapshots.OnDayAsync(day, keys, cancellationToken))
                weeks[stored.Account][week] = SnapshotText.ReadFigures(layouts[stored.Scorecard], stored);
        }

        return new PortfolioLook
        {
            AsOf = asOf,
            IsKept = true,
            Standings = [.. found.Where(account => weeks[account.Key][^1] is not null).Select(account => new Standing(account, [.. weeks[account.Key]]))],
            Alerts = [.. (await snapshots.AlertsAsync(asOf.Day.PlusDays(1 - AlertDays), asOf.Day, cancellationToken)).Where(alert => keys.Contains(alert.Account))],
        };
    }

    private async Task<PortfolioLook> ScoredAsync(AsOf asOf, IReadOnlyList<Account> found, CancellationToken cancellationToken)
    {
        var few = found.Count <= FewAccounts;
        var past = new PastScores(scorecards.Current, few ? PastScores.DaysForAlerts(asOf.DaysBefore(AlertDays - 1), asOf) : Weekly(asOf));
        List<Standing> standings = [];
        List<AccountAlert> alerts = [];
        await foreach (var one in EvidenceAsync(asOf, found, few, cancellationToken))
        {
            var scores = past.Of(one, await accounts.FindEachAsync(one.Account.Key, past.Days, cancellationToken));
            standings.Add(new Standing(one.Account, [.. few ? Enumerable.Range(1 - Standing.Points, Standing.Points).Select(week => scores[^(1 - (7 * week))]) : scores]));
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
