using System.Data.Common;
using System.Globalization;
using CustomerHealth.Core.Snapshots;
using NodaTime;

namespace CustomerHealth.Storage.Snapshots;

/// <summary>
/// Reads snapshots of several accounts with one query. Its rows are taken one by one as they come: the text of the query names the accounts, and Dapper
/// would compile a reader of its own for each text.
/// </summary>
internal sealed class SnapshotRows
{
    private readonly DbTransaction _transaction;
    private readonly string _which;
    private readonly (string From, string To) _days;
    private (string Text, LocalDate Day) _last = ("", default);

    private SnapshotRows(DbTransaction transaction, string which, LocalDate from, LocalDate to) =>
        (_transaction, _which, _days) = (transaction, which, (DayText.Of(from), DayText.Of(to)));

    /// <summary>What held on a day, unless it held on an earlier day already. The last day of an account is found by its key, once; then its row.</summary>
    public static SnapshotRows On(DbTransaction transaction, LocalDate since, LocalDate day) => new(
        transaction,
        "s.day = (select max(t.day) from score_snapshot t where t.account_id = a.id and t.day > @from and t.day <= @to)",
        since,
        day);

    /// <summary>What held on a day, and all that differed up to another.</summary>
    public static SnapshotRows Of(DbTransaction transaction, LocalDate from, LocalDate to) => new(
        transaction,
        "s.day <= @to and s.day >= coalesce((select max(t.day) from score_snapshot t where t.account_id = a.id and t.day <= @from), @from)",
        from,
        to);

    /// <summary>The rows in the order of the accounts, those of an account in the order of days.</summary>
    /// <param name="accounts">At least one, as many as the memory should hold at once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IEnumerable<StoredScores>> ReadAsync(IReadOnlyList<KeyRow> accounts, CancellationToken cancellationToken)
    {
        var found = accounts.ToDictionary(account => account.Id, account => (account.Key, Rows: new List<StoredScores>(1)));
        await using var command = Command(found.Keys);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (key, own) = found[rows.GetInt64(0)];
            own.Add(new StoredScores(key, DayOf(rows.GetString(1)), rows.GetString(2), rows.GetString(3)));
        }

        return found.Values.SelectMany(account => account.Rows);
    }

    private DbCommand Command(IEnumerable<long> accountIds)
    {
        var command = _transaction.Connection!.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = "select a.id, s.day, s.scorecard, s.body from account a join score_snapshot s on s.account_id = a.id and "
            + $"{_which} where a.id in ({string.Join(',', accountIds.Order().Select(id => id.ToString(CultureInfo.InvariantCulture)))}) order by a.id, s.day";
        foreach (var (name, value) in new[] { ("@from", _days.From), ("@to", _days.To) })
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    // Most rows are of the day of the row before.
    private LocalDate DayOf(string text)
    {
        if (!string.Equals(_last.Text, text, StringComparison.Ordinal))
            _last = (text, DayText.Read(text));
        return _last.Day;
    }
}
