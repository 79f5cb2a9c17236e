using System.Data.Common;
using System.Globalization;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Storage.Observations;

/// <summary>Reads the observations of several accounts with one query: a server far away answers once for all of them.</summary>
internal sealed class HistoryReader
{
    private readonly DbTransaction _transaction;
    private readonly AsOf _asOf;
    private readonly Dictionary<long, string> _measures;

    private HistoryReader(DbTransaction transaction, AsOf asOf, Dictionary<long, string> measures) =>
        (_transaction, _asOf, _measures) = (transaction, asOf, measures);

    /// <summary>Prepares to read within a read transaction.</summary>
    public static async Task<HistoryReader> OpenAsync(DbTransaction transaction, AsOf asOf)
    {
        var measures = await Keys.SortedAsync(transaction.Connection!, "measure", transaction);
        return new(transaction, asOf, measures.ToDictionary(measure => measure.Id, measure => measure.Key));
    }

    /// <summary>The histories of these accounts, in their order; empty ones too.</summary>
    /// <param name="accounts">At least one, as many as the memory should hold at once.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<AccountHistory>> ReadAsync(IReadOnlyList<KeyRow> accounts, CancellationToken cancellationToken)
    {
        var drafts = accounts.ToDictionary(account => account.Id, account => new HistoryDraft(account.Key));
        await using var command = Command(drafts.Keys);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        long accountId = 0, measureId = 0;
        HistoryDraft? draft = null;
        while (await rows.ReadAsync(cancellationToken))
        {
            var (account, measure) = (rows.GetInt64(0), rows.GetInt64(1));
            if (account != accountId || measure != measureId || draft is null)
            {
                (accountId, measureId, draft) = (account, measure, drafts[account]);
                draft.Turn(_measures[measure]);
            }

            draft.Add(At(rows, 2), At(rows, 3), rows.GetString(4), rows.GetString(5), rows.GetString(6));
        }

        return [.. drafts.Values.Select(d => d.Finish())];
    }

    private static Instant At(DbDataReader rows, int column) => Instant.FromUnixTimeMilliseconds(rows.GetInt64(column));

    // The ids are our own integers; as text they take any number, and each engine reads its table in one sweep.
    private DbCommand Command(IEnumerable<long> accountIds)
    {
        var command = _transaction.Connection!.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText =
            "select account_id, measure_id, at, coalesce(known_at, at), value, source, id from observation "
            + $"where account_id in ({string.Join(',', accountIds.Order().Select(id => id.ToString(CultureInfo.InvariantCulture)))}) "
            + "and at < @cutoff and coalesce(known_at, at) < @known";
        Add(command, "@cutoff", _asOf.Cutoff);
        Add(command, "@known", _asOf.KnownBefore);
        return command;
    }

    private static void Add(DbCommand command, string name, Instant value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value.ToUnixTimeMilliseconds());
        command.Parameters.Add(parameter);
    }
}
