using System.Data.Common;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Time;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Inbox;

/// <summary>Keeps what came in. What is claimed is committed before it is worked on; what is noted afterwards counts only for who still holds it.</summary>
internal sealed class InboxStore(Database database) : IInbox
{
    private const string Receive =
        """
        insert into inbox (key, kind, payload, received_at, due_at)
        select @Key, @Kind, @Payload, @At, @At
        where (select count(*) from (select 1 from inbox where state in (0, 1) limit @Most) w) < @Most
          and not exists (select 1 from inbox where key = @Unless)
        on conflict (key) do nothing
        """;

    private const string Claim =
        """
        update inbox set state = 1, lease_owner = @Owner, lease_until = @Until, attempts = attempts + 1
        where id in (
          select i.id from inbox i
          where i.state in (0, 1) and i.due_at <= @Now and (i.state = 0 or i.lease_until <= @Now)
          order by i.due_at, i.id limit @Limit
        """;

    private const string Claimed =
        """
        )
        returning id as "Id", key as "Key", kind as "Kind", payload as "Payload", received_at as "ReceivedAt", due_at as "DueAt", attempts as "Attempts"
        """;

    private readonly string _claim = Claim + database.Dialect.SkipLocked + Claimed;

    /// <summary>More than so much does not wait.</summary>
    internal int MostWaiting { get; set; } = InboxRules.MostWaiting;

    /// <inheritdoc />
    public Bell Received { get; } = new();

    /// <inheritdoc />
    public async Task<InboxReceipt> ReceiveAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var row = new { incoming.Key, incoming.Kind, incoming.Payload, incoming.Unless, At = incoming.At.ToUnixTimeMilliseconds(), Most = (long)MostWaiting };
        var receipt = await database.TouchAsync(
            async transaction =>
            {
                var connection = transaction.Connection!;
                return await connection.ExecuteAsync(Receive, row, transaction) > 0 ? InboxReceipt.New
                    : await connection.ExecuteScalarAsync<bool>("select exists (select 1 from inbox where key = @Key or key = @Unless)", row, transaction) ? InboxReceipt.Repeated
                    : InboxReceipt.Full;
            },
            cancellationToken);
        if (receipt == InboxReceipt.New)
            Received.Ring();
        return receipt;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<LeasedWork>> ClaimAsync(InboxClaim claim, CancellationToken cancellationToken) => database.TouchAsync<IReadOnlyList<LeasedWork>>(
        async transaction =>
        {
            var rows = await transaction.Connection!.QueryAsync<WorkRow>(new CommandDefinition(
                _claim,
                new { claim.Owner, Now = claim.Now.ToUnixTimeMilliseconds(), Until = claim.Until.ToUnixTimeMilliseconds(), claim.Limit },
                transaction,
                cancellationToken: cancellationToken));
            return [.. rows.OrderBy(row => row.DueAt).ThenBy(row => row.Id).Select(row => row.ToWork())];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> FinishAsync(string owner, long id, Instant at, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            "update inbox set state = 2, payload = null, finished_at = @At, lease_owner = null, lease_until = null where id = @Id and lease_owner = @Owner and state = 1",
            new { Id = id, Owner = owner, At = at.ToUnixTimeMilliseconds() },
            transaction) > 0,
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> FailAsync(string owner, FailedWork failed, Instant at, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            failed.RetryAt is null
                ? "update inbox set state = 3, payload = null, finished_at = @At, last_error = @Reason, lease_owner = null, lease_until = null where id = @Id and lease_owner = @Owner and state = 1"
                : "update inbox set state = 0, due_at = @RetryAt, last_error = @Reason, lease_owner = null, lease_until = null where id = @Id and lease_owner = @Owner and state = 1",
            new { failed.Id, failed.Reason, Owner = owner, At = at.ToUnixTimeMilliseconds(), RetryAt = failed.RetryAt?.ToUnixTimeMilliseconds() },
            transaction) > 0,
        cancellationToken);

    /// <inheritdoc />
    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long?>(new CommandDefinition(
            "select min(case state when 1 then lease_until else due_at end) from inbox where state in (0, 1)", cancellationToken: cancellationToken)) is { } next
            ? Instant.FromUnixTimeMilliseconds(next)
            : (Instant?)null,
        cancellationToken);

    /// <inheritdoc />
    public Task<int> PruneAsync(Instant before, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "delete from inbox where state in (2, 3) and finished_at < @Before", new { Before = before.ToUnixTimeMilliseconds() }, transaction),
        cancellationToken);

    /// <summary>Gives up what was waiting in a store that comes from a backup: since then it was most likely done. Its key stays for a while, as that of all finished work.</summary>
    public static Task StopAsync(DbTransaction transaction, Instant at) => transaction.Connection!.ExecuteAsync(
        "update inbox set state = 3, payload = null, finished_at = @At, lease_owner = null, lease_until = null, last_error = 'It stood in a backup that was restored.' where state in (0, 1)",
        new { At = at.ToUnixTimeMilliseconds() },
        transaction);
}
