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
            "select measure_id, at, coalesce(known_at, at), value, source, id from observation where account_id = @account and at < @cutoff and coalesce(known_at, at) < @known";
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
            var (measure, at, value, source, id) = (_measures[rows.GetInt64(0)], At(rows, 1), rows.GetString(3), rows.GetString(4), rows.GetString(5));
            if (id.Length == 0)
                id = ObservationId.Of(account, measure, at, source, value);
            readings.Add((measure, Reading.Of(at, At(rows, 2), value, id, source)));
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
