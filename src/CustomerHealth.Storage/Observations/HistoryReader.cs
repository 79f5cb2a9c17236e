using System.Data.Common;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Storage.Observations;

/// <summary>One prepared query, run for one account after the other.</summary>
internal sealed class HistoryReader : IAsyncDisposable
{
    private readonly DbCommand _command;
    private readonly DbParameter _account;
    private readonly Dictionary<long, string> _measures;

    private HistoryReader(DbTransaction transaction, AsOf asOf, Dictionary<long, string> measures)
    {
        _measures = measures;
        _command = transaction.Connection!.CreateCommand();
        _command.Transaction = transaction;
        _command.CommandText =
            "select measure_id, at, known_at, value, source, id, given from observation where account_id = @account and at < @cutoff and known_at < @known";
        _account = Parameter("@account", 0);
        Parameter("@cutoff", asOf.Cutoff.ToUnixTimeMilliseconds());
        Parameter("@known", asOf.KnownBefore.ToUnixTimeMilliseconds());
    }

    /// <summary>Prepares the query within a read transaction.</summary>
    public static async Task<HistoryReader> OpenAsync(DbTransaction transaction, AsOf asOf)
    {
        var measures = await Keys.SortedAsync(transaction.Connection!, "measure", transaction);
        return new(transaction, asOf, measures.ToDictionary(measure => measure.Id, measure => measure.Key));
    }

    /// <summary>Reads one account.</summary>
    public async Task<AccountHistory> ReadAsync(long accountId, string account, CancellationToken cancellationToken)
    {
        _account.Value = accountId;
        var readings = new List<(string, Reading)>();
        await using var rows = await _command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var id = ObservationIds.TextOf(rows.GetFieldValue<byte[]>(5), rows.GetInt64(6) != 0);
            readings.Add((_measures[rows.GetInt64(0)], Reading.Of(At(rows, 1), At(rows, 2), rows.GetString(3), id, rows.GetString(4))));
        }

        return AccountHistory.Of(account, readings);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _command.DisposeAsync();

    private static Instant At(DbDataReader rows, int column) => Instant.FromUnixTimeMilliseconds(rows.GetInt64(column));

    private DbParameter Parameter(string name, long value)
    {
        var parameter = _command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        _command.Parameters.Add(parameter);
        return parameter;
    }
}
