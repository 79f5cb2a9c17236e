using System.Data.Common;
using System.Globalization;
using System.Text;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Storage.Outbox;
using Dapper;

namespace CustomerHealth.Storage.Snapshots;

/// <summary>Writes one day within a transaction: its rows, alerts and their messages, its layout, and that it was written.</summary>
internal sealed class SnapshotInsert(DbTransaction transaction, SnapshotDay day)
{
    private const int RowsAtOnce = 64;
    private readonly DbConnection _connection = transaction.Connection!;

    /// <summary>False, and nothing is written, when the last day is no longer the one that was compared with.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var last = await _connection.QuerySingleAsync<string?>("select max(day) from score_run", transaction: transaction);
        if (!string.Equals(last, day.After is { } after ? DayText.Of(after) : null, StringComparison.Ordinal))
            return false;

        var ids = (await Keys.SortedAsync(_connection, "account", transaction)).ToDictionary(account => account.Key, account => account.Id, StringComparer.Ordinal);
        await _connection.ExecuteAsync(
            "insert into score_layout (scorecard, layout) values (@Scorecard, @Layout) on conflict do nothing",
            new { day.Run.Scorecard, Layout = day.Layout.ToString() },
            transaction);
        await InsertRowsAsync(ids, cancellationToken);
        await InsertAlertsAsync(ids);
        await OutboxStore.AddAsync(transaction, day.Messages);
        await _connection.ExecuteAsync(
            "insert into score_run (day, scorecard, at, accounts, written) values (@Day, @Scorecard, @At, @Accounts, @Written)",
            new { Day = DayText.Of(day.Run.Day), day.Run.Scorecard, At = day.Run.At.ToUnixTimeMilliseconds(), day.Run.Accounts, day.Run.Written },
            transaction);
        return true;
    }

    /// <summary>In the order of the table, many rows a statement: a server far away is asked a thousand times, not a hundred thousand.</summary>
    private async Task InsertRowsAsync(Dictionary<string, long> ids, CancellationToken cancellationToken)
    {
        (long Id, byte[] Body)[] rows = [.. day.Rows.Select(row => (Id: ids[row.Account], row.Body)).OrderBy(row => row.Id)];
        await using var several = Command(RowsAtOnce);
        await using var single = Command(1);
        for (var at = 0; at < rows.Length;)
        {
            var count = rows.Length - at < RowsAtOnce ? 1 : RowsAtOnce;
            var command = count == 1 ? single : several;
            for (var i = 0; i < count; i++, at++)
            {
                command.Parameters[2 + (2 * i)].Value = rows[at].Id;
                command.Parameters[3 + (2 * i)].Value = Encoding.UTF8.GetString(rows[at].Body);
            }

            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private DbCommand Command(int rows)
    {
        var command = _connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "insert into score_snapshot (account_id, day, scorecard, body) values "
            + string.Join(", ", Enumerable.Range(0, rows).Select(i => string.Create(CultureInfo.InvariantCulture, $"(@id{i}, @day, @scorecard, @body{i})")));
        Add(command, "@day", DayText.Of(day.Run.Day));
        Add(command, "@scorecard", day.Run.Scorecard);
        for (var i = 0; i < rows; i++)
        {
            Add(command, string.Create(CultureInfo.InvariantCulture, $"@id{i}"), 0L);
            Add(command, string.Create(CultureInfo.InvariantCulture, $"@body{i}"), "");
        }

        return command;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private Task<int> InsertAlertsAsync(Dictionary<string, long> ids) => _connection.ExecuteAsync(
        "insert into score_alert (day, account_id, view, group_key, kind, since_day, from_score, to_score, from_band, to_band) "
        + "values (@Day, @AccountId, @View, @Group, @Kind, @Since, @From, @To, @FromBand, @ToBand)",
        day.Alerts.Select(a => new
        {
            Day = DayText.Of(a.Alert.Day), AccountId = ids[a.Account], a.View, Group = a.Group ?? "", Kind = a.Alert.Kind.ToString(), Since = DayText.Of(a.Alert.Since),
            a.Alert.From, a.Alert.To, FromBand = a.Alert.FromBand.ToString(), ToBand = a.Alert.ToBand.ToString(),
        }),
        transaction);
}
