using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Portfolio;

/// <summary>
/// Looks at many accounts. From the daily snapshots, when they reach up to yesterday and back four weeks and are of the scorecard in force; else the
/// accounts are scored for the look, which takes a few seconds for ten thousand. Whose an account is, and whether it left, is as of today either way.
/// </summary>
public sealed class PortfolioReader(EvidenceReader evidence, IAccountStore accounts, IScoreSnapshotStore snapshots, IScorecardSource scorecards, IAuditLog audit)
{
    /// <summary>Alerts are new for this many days.</summary>
    public const int AlertDays = 7;

    /// <summary>Acts since the kept day that are looked at, the newest of them.</summary>
    internal const int MostActs = 1000;

    private const int MonthOfWeeks = 28;
    private const int FewAccounts = 200;
    private readonly ScoredStandings _scored = new(evidence, scorecards, audit);
    private readonly KeptWeeks _weeks = new(snapshots);

    /// <summary>The accounts that are wanted and have not left.</summary>
    /// <param name="today">The day that is not over yet.</param>
    /// <param name="scope">Which accounts.</param>
    /// <param name="rights">The reader's: an account that they do not hold is left out (GV-3). What is kept between readers is kept account by account.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<PortfolioLook> ReadAsync(AsOf today, Func<Account, bool> scope, Rights rights, CancellationToken cancellationToken)
    {
        bool wanted(Account account) => rights.Holds(account) && scope(account);
        var last = await snapshots.LastRunAsync(cancellationToken);
        if (last is null || last.Day < today.Day.PlusDays(-1))
            return await ScoredAsync(today, wanted, cancellationToken);

        var asOf = last.Day < today.Day ? today.DaysBefore(1) : today;
        var reach = await snapshots.FirstDayAsync(cancellationToken);
        if (reach <= asOf.Day.PlusDays(-MonthOfWeeks) && await KeptAsync(asOf, today, wanted, cancellationToken) is { } kept)
            return kept;

        var scored = await ScoredAsync(today, wanted, cancellationToken) with { IsEdited = reach <= asOf.Day.PlusDays(-MonthOfWeeks) };
        return scored.Alerts is null && reach <= asOf.Day.PlusDays(1 - AlertDays)
            ? scored with { Alerts = await AlertsAsync(asOf, scored.Standings.Select(one => one.Account.Key).ToHashSet(StringComparer.Ordinal), cancellationToken) }
            : scored;
    }

    /// <summary>The weekly points up to a day.</summary>
    internal static ImmutableArray<AsOf> Weekly(AsOf asOf) =>
        [.. Enumerable.Range(1 - Standing.Points, Standing.Points).Select(week => asOf.DaysBefore(-7 * week))];

    /// <summary>The accounts that are wanted as they are today.</summary>
    private async Task<IReadOnlyList<Found>> WantedAsync(AsOf asOf, AsOf today, Func<Account, bool> wanted, CancellationToken cancellationToken)
    {
        List<Found> found = [];
        await foreach (var each in accounts.AllEachAsync([.. Weekly(asOf), today], cancellationToken))
        {
            if (each[^1] is { } account && account.Lifecycle != Lifecycle.Churned && wanted(account))
                found.Add(new Found(account, each[^2] ?? account, Standing.IsSteady(each)));
        }

        return found;
    }

    /// <summary>
    /// What is kept, but accounts on which somebody acted since are scored for today: a list agrees with the card. Null when a weekly point is of
    /// another scorecard: those are not compared, so all are worked out anew.
    /// </summary>
    private async Task<PortfolioLook?> KeptAsync(AsOf asOf, AsOf today, Func<Account, bool> wanted, CancellationToken cancellationToken)
    {
        var since = await audit.ActsSinceAsync(asOf.Cutoff, MostActs, cancellationToken);
        var found = await WantedAsync(asOf, today, wanted, cancellationToken);
        var weeks = found.ToDictionary(one => one.Account.Key, _ => new ScoreSnapshot?[Standing.Points], StringComparer.Ordinal);
        var keys = weeks.Keys.ToHashSet(StringComparer.Ordinal);
        if (!await _weeks.FillAsync(weeks, Weekly(asOf), scorecards.Current, cancellationToken))
            return null;

        var renewed = await RenewedAsync(found, since, today, cancellationToken);
        return new PortfolioLook
        {
            AsOf = asOf,
            IsKept = true,
            Standings = [.. found.Select(StandingOf).OfType<Standing>()],
            Alerts = await AlertsAsync(asOf, keys, cancellationToken),
            Arrived = ArrivedRows.Of(since, isMore: since.Count == MostActs),
        };

        Standing? StandingOf(Found one)
        {
            var own = weeks[one.Account.Key];
            var isToday = renewed.TryGetValue(one.Account.Key, out var now);
            if (isToday)
                own[^1] = now;
            return own[^1] is null
                ? null
                : new Standing(one.Account, [.. own]) { Scored = isToday ? one.Account : one.Then, HasSteadyOwner = one.HasSteadyOwner, IsToday = isToday };
        }
    }

    /// <summary>What the accounts that somebody acted on score now.</summary>
    private async Task<Dictionary<string, ScoreSnapshot>> RenewedAsync(
        IReadOnlyList<Found> found, IReadOnlyList<AuditEntry> since, AsOf today, CancellationToken cancellationToken)
    {
        var renewed = new Dictionary<string, ScoreSnapshot>(StringComparer.Ordinal);
        var subjects = since.Select(act => act.Subject).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<string> keys = subjects.Count == 0 ? [] : [.. found.Select(one => one.Account.Key).Where(key => subjects.Contains($"account:{key}"))];
        var engine = new HealthEngine(scorecards.Current, today);
        await foreach (var one in EvidenceAsync(today, keys, cancellationToken))
            renewed.Add(one.Account.Key, ScoreSnapshot.Of(engine.Score(one)));
        return renewed;
    }

    private async Task<IReadOnlyList<AccountAlert>> AlertsAsync(AsOf asOf, HashSet<string> keys, CancellationToken cancellationToken) =>
        [.. (await snapshots.AlertsAsync(asOf.Day.PlusDays(1 - AlertDays), asOf.Day, cancellationToken)).Where(alert => keys.Contains(alert.Account))];

    private async Task<PortfolioLook> ScoredAsync(AsOf today, Func<Account, bool> wanted, CancellationToken cancellationToken)
    {
        var found = await WantedAsync(today, today, wanted, cancellationToken);
        IReadOnlyList<string> keys = [.. found.Select(one => one.Account.Key)];
        return found.Count <= FewAccounts
            ? await FewAsync(today, keys, cancellationToken)
            : new PortfolioLook { AsOf = today, IsKept = false, Standings = await _scored.ReadAsync(today, keys, cancellationToken), Alerts = null };
    }

    /// <summary>A few accounts, each read by itself: day by day, so that their alerts are known too.</summary>
    private async Task<PortfolioLook> FewAsync(AsOf asOf, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var past = new PastScores(scorecards.Current, PastScores.DaysForAlerts(asOf.DaysBefore(AlertDays - 1), asOf));
        int[] weekly = [.. Enumerable.Range(1 - Standing.Points, Standing.Points).Select(week => past.Days.Length - 1 + (7 * week))];
        List<Standing> standings = [];
        List<AccountAlert> alerts = [];
        await foreach (var one in EvidenceAsync(asOf, keys, cancellationToken))
        {
            var then = await accounts.FindEachAsync(one.Account.Key, past.Days, cancellationToken);
            var scores = past.Of(one, then);
            standings.Add(new Standing(one.Account, [.. weekly.Select(day => scores[day])]) { HasSteadyOwner = Standing.IsSteady(weekly.Select(day => then[day])) });
            alerts.AddRange(past.Alerts(scores, asOf.Day.PlusDays(1 - AlertDays)));
        }

        return new PortfolioLook { AsOf = asOf, IsKept = false, Standings = standings, Alerts = [.. alerts.OrderBy(alert => alert.Alert.Day)] };
    }

    /// <summary>The evidence of some accounts: each by itself when they are few, else all that there is, once.</summary>
    private async IAsyncEnumerable<AccountEvidence> EvidenceAsync(
        AsOf asOf, IReadOnlyList<string> keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (keys.Count <= FewAccounts)
        {
            foreach (var key in keys)
            {
                if (await evidence.FindAsync(key, asOf, cancellationToken) is { } one)
                    yield return one;
            }

            yield break;
        }

        var some = keys.ToHashSet(StringComparer.Ordinal);
        await foreach (var one in evidence.AllAsync(asOf, cancellationToken))
        {
            if (some.Contains(one.Account.Key))
                yield return one;
        }
    }

    /// <summary>An account that is wanted.</summary>
    /// <param name="Account">As it is today.</param>
    /// <param name="Then">As it was on the day looked from.</param>
    /// <param name="HasSteadyOwner">True when its owner was the same at every weekly point and is today.</param>
    private sealed record Found(Account Account, Account Then, bool HasSteadyOwner);
}
