using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Storage.Audit;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Overrides;

/// <summary>Keeps overrides (SC-10).</summary>
internal sealed class OverrideStore(Database database) : IOverrideStore
{
    private const string Select =
        "select o.id, a.key as Account, o.kind, o.view, o.group_key as GroupKey, o.cap, o.author, o.reason, o.set_at as SetAt, o.until_day as UntilDay, "
        + "l.lifted_at as LiftedAt, l.lifted_by as LiftedBy "
        + "from score_override o join account a on a.id = o.account_id left join score_override_lift l on l.override_id = o.id";

    private const string InOrder = " order by o.set_at, o.id";

    /// <inheritdoc />
    public Task<IReadOnlyList<Override>> OfAsync(string account, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<Override>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<OverrideRow>(
                new CommandDefinition(Select + " where a.key = @Key" + InOrder, new { Key = account }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToOverride())];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<ILookup<string, Override>> AllAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var rows = await connection.QueryAsync<OverrideRow>(new CommandDefinition(Select + InOrder, cancellationToken: cancellationToken));
            return rows.Select(row => row.ToOverride()).ToLookup(held => held.Account, StringComparer.Ordinal);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<long?> AddAsync(Override added, AuditEntry entry, CancellationToken cancellationToken)
    {
        long? id = null;
        await Acted.OnceAsync(
            database,
            entry,
            async transaction => id = await transaction.Connection!.QuerySingleAsync<long>(
                "insert into score_override (account_id, kind, view, group_key, cap, author, reason, set_at, until_day) "
                + "select id, @Kind, @View, @Group, @Cap, @Author, @Reason, @SetAt, @Until from account where key = @Account returning id",
                new
                {
                    Kind = added.Kind.ToString(), added.View, added.Group, Cap = added.Cap.ToString(), added.Author, added.Reason,
                    SetAt = added.SetAt.ToUnixTimeMilliseconds(), Until = DayText.Of(added.Until), added.Account,
                },
                transaction),
            cancellationToken);
        return id;
    }

    /// <inheritdoc />
    public async Task<bool> LiftAsync(long id, Instant at, AuditEntry entry, CancellationToken cancellationToken)
    {
        var lifted = 0;
        await database.WriteAsync(
            async transaction =>
            {
                lifted = await transaction.Connection!.ExecuteAsync(
                    "insert into score_override_lift (override_id, lifted_at, lifted_by) values (@Id, @At, @By) on conflict do nothing",
                    new { Id = id, At = at.ToUnixTimeMilliseconds(), By = entry.Actor },
                    transaction);
                if (lifted > 0)
                    await AuditLog.AppendAsync(transaction, entry);
            },
            cancellationToken);
        return lifted > 0;
    }
}
