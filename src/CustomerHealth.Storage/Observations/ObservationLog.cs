using System.Collections.Immutable;
using System.Data.Common;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Observations;
using CustomerHealth.Storage.Audit;
using CustomerHealth.Storage.Import;
using Dapper;

namespace CustomerHealth.Storage.Observations;

/// <summary>Appends observations that come a few at a time. The database says which were new, so two that send the same at once agree.</summary>
internal sealed class ObservationLog(Database database) : IObservationLog
{
    // SQLite looks each parameter up by its name in a list: with more rows the names cost more than the rows.
    private const int RowsAtOnce = 32;

    /// <inheritdoc />
    public async Task<ImmutableArray<AppendResult>> AppendAsync(
        IReadOnlyList<Observation> observations, Func<ImmutableArray<AppendResult>, AuditEntry> entry, CancellationToken cancellationToken)
    {
        var results = new AppendResult[observations.Count];
        await database.WriteAsync(
            async transaction =>
            {
                var accounts = await AccountsAsync(transaction, observations);
                var measures = new KeyIds(transaction, "measure");
                var pending = new List<(int Index, AppendedRow Row, long KnownAt)>(RowsAtOnce);
                for (var i = 0; i < observations.Count; i++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var observation = observations[i];
                    StorableText.Check(observation);
                    if (!accounts.TryGetValue(observation.Account, out var account))
                    {
                        results[i] = AppendResult.UnknownAccount;
                        continue;
                    }

                    pending.Add((i, RowOf(observation, account, await measures.GetOrAddAsync(observation.Measure)), observation.KnownAt.ToUnixTimeMilliseconds()));
                    if (pending.Count == RowsAtOnce)
                        await InsertAsync(transaction, pending, results);
                }

                await InsertAsync(transaction, pending, results);
                if (results.Contains(AppendResult.Accepted))
                    await AuditLog.AppendAsync(transaction, entry([.. results]));
            },
            cancellationToken);
        return [.. results];
    }

    private static AppendedRow RowOf(Observation observation, long account, long measure) => new()
    {
        AccountId = account,
        MeasureId = measure,
        At = observation.At.ToUnixTimeMilliseconds(),
        Value = observation.Value,
        Source = observation.Source,
        Id = ObservationIds.IsGiven(observation) ? observation.Id! : "",
    };

    private static async Task<Dictionary<string, long>> AccountsAsync(DbTransaction transaction, IReadOnlyList<Observation> observations)
    {
        var ids = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var keys in observations.Select(o => o.Account).Distinct(StringComparer.Ordinal).Chunk(RowsAtOnce))
        {
            var parameters = new DynamicParameters();
            for (var i = 0; i < keys.Length; i++)
                parameters.Add($"k{i}", keys[i]);
            var names = string.Join(", ", keys.Select((_, i) => $"@k{i}"));
            foreach (var found in await transaction.Connection!.QueryAsync<KeyRow>($"select id, key from account where key in ({names})", parameters, transaction))
                ids[found.Key] = found.Id;
        }

        return ids;
    }

    private static async Task InsertAsync(DbTransaction transaction, List<(int Index, AppendedRow Row, long KnownAt)> pending, AppendResult[] results)
    {
        if (pending.Count == 0)
            return;

        var parameters = new DynamicParameters();
        for (var i = 0; i < pending.Count; i++)
        {
            var (_, row, knownAt) = pending[i];
            parameters.Add($"a{i}", row.AccountId);
            parameters.Add($"m{i}", row.MeasureId);
            parameters.Add($"t{i}", row.At);
            parameters.Add($"k{i}", knownAt == row.At ? null : knownAt, System.Data.DbType.Int64);
            parameters.Add($"v{i}", row.Value);
            parameters.Add($"s{i}", row.Source);
            parameters.Add($"i{i}", row.Id);
        }

        var rows = string.Join(", ", Enumerable.Range(0, pending.Count).Select(i => $"(@a{i}, @m{i}, @t{i}, @k{i}, @v{i}, @s{i}, @i{i})"));
        var inserted = await transaction.Connection!.QueryAsync<AppendedRow>(
            $"insert into observation (account_id, measure_id, at, known_at, value, source, id) values {rows} on conflict do nothing "
            + "returning account_id as AccountId, measure_id as MeasureId, at, value, source, id",
            parameters,
            transaction);
        var fresh = inserted.Select(row => row.Key).ToHashSet();
        foreach (var (index, row, _) in pending)
            results[index] = fresh.Remove(row.Key) ? AppendResult.Accepted : AppendResult.Duplicate;
        pending.Clear();
    }
}
