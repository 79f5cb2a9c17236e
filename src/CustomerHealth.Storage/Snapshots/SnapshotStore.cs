using System.Data.Common;
using System.Runtime.CompilerServices;
using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Snapshots;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Snapshots;

/// <summary>Keeps what scores were (SC-11).</summary>
internal sealed class SnapshotStore(Database database) : IScoreSnapshotStore
{
    private const int AccountsAtOnce = 512;

    /// <inheritdoc />
    public Task<ScoreRun?> LastRunAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QuerySingleOrDefaultAsync<ScoreRunRow>(new CommandDefinition(
            "select day, scorecard, at, accounts, written from score_run order by day desc limit 1", cancellationToken: cancellationToken)))?.ToRun(),
        cancellationToken);

    /// <inheritdoc />
    public Task<LocalDate?> FirstDayAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => await connection.QuerySingleAsync<string?>(new CommandDefinition("select min(day) from score_run", cancellationToken: cancellationToken)) is { } day
            ? DayText.Read(day)
            : (LocalDate?)null,
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyDictionary<string, SnapshotLayout>> LayoutsAsync(CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyDictionary<string, SnapshotLayout>>(
        async connection => (await connection.QueryAsync<(string Scorecard, string Layout)>(
                new CommandDefinition("select scorecard, layout from score_layout", cancellationToken: cancellationToken)))
            .ToDictionary(row => row.Scorecard, row => SnapshotLayout.Parse(row.Layout), StringComparer.Ordinal),
        cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredScores> OnDayAsync(LocalDate day, IReadOnlySet<string>? accounts, CancellationToken cancellationToken) =>
        EachAsync(accounts, transaction => SnapshotRows.On(transaction, LocalDate.MinIsoValue, day), cancellationToken);

    /// <inheritdoc />
    public IAsyncEnumerable<StoredScores> SinceAsync(LocalDate since, LocalDate day, IReadOnlySet<string> accounts, CancellationToken cancellationToken) =>
        EachAsync(accounts, transaction => SnapshotRows.On(transaction, since, day), cancellationToken);

    /// <inheritdoc />
    public async Task<ILookup<string, StoredScores>> OfAsync(IReadOnlySet<string> accounts, LocalDate from, LocalDate to, CancellationToken cancellationToken) =>
        (await EachAsync(accounts, transaction => SnapshotRows.Of(transaction, from, to), cancellationToken).ToListAsync(cancellationToken))
            .ToLookup(row => row.Account, StringComparer.Ordinal);

    /// <inheritdoc />
    public Task<IReadOnlyList<AccountAlert>> AlertsAsync(LocalDate from, LocalDate to, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AccountAlert>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<AlertRow>(new CommandDefinition(
                "select a.key as Account, l.day, l.view, l.group_key as GroupKey, l.kind, l.since_day as SinceDay, l.from_score as FromScore, l.to_score as ToScore, "
                + "l.from_band as FromBand, l.to_band as ToBand from score_alert l join account a on a.id = l.account_id where l.day >= @From and l.day <= @To",
                new { From = DayText.Of(from), To = DayText.Of(to) },
                cancellationToken: cancellationToken));
            return
            [
                .. rows.Select(row => row.ToAlert()).OrderBy(alert => alert.Alert.Day).ThenBy(alert => alert.Account, StringComparer.Ordinal)
                    .ThenBy(alert => alert.View, StringComparer.Ordinal).ThenBy(alert => alert.Group, StringComparer.Ordinal),
            ];
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<bool> WriteAsync(SnapshotDay day, CancellationToken cancellationToken)
    {
        var written = false;
        await database.WriteAsync(
            async transaction => written = await new SnapshotInsert(transaction, day).RunAsync(cancellationToken),
            cancellationToken);
        return written;
    }

    private async IAsyncEnumerable<StoredScores> EachAsync(
        IReadOnlySet<string>? accounts, Func<DbTransaction, SnapshotRows> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var session = await database.BeginReadAsync(cancellationToken);
        var rows = open(session.Transaction);
        var all = await session.ReadAsync(connection => accounts?.Count <= AccountsAtOnce
            ? Keys.FindAsync(connection, "account", accounts, session.Transaction)
            : Keys.SortedAsync(connection, "account", session.Transaction));
        foreach (var some in all.Where(account => accounts is null || accounts.Contains(account.Key)).Chunk(AccountsAtOnce))
        {
            foreach (var row in await session.ReadAsync(_ => rows.ReadAsync(some, cancellationToken)))
                yield return row;
        }
    }
}
