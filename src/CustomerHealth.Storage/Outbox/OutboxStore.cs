using System.Data.Common;
using System.Globalization;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage.Audit;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Outbox;

/// <summary>Keeps messages on their way out. What is claimed is committed before it is sent; what is noted afterwards counts only for who still holds it.</summary>
internal sealed class OutboxStore(Database database) : IOutbox
{
    // Of each conversation only the first that is due or begun, and nothing while another of it is being sent: one put off keeps the later ones waiting, one that
    // waits for its hour, such as a morning's alert, does not. Whoever held a lease that ran out may have sent it.
    private const string Claim =
        """
        update outbox set state = 1, lease_owner = @Owner, lease_until = @Until, attempts = attempts + 1,
          first_attempt_at = coalesce(first_attempt_at, @Now), tried_since = coalesce(tried_since, @Now), unsure = case state when 1 then 1 else unsure end
        where id in (
          select o.id from outbox o
          where o.state in (0, 1) and o.due_at <= @Now and (o.state = 0 or o.lease_until <= @Now)
            and not exists (
              select 1 from outbox e
              where e.conversation = o.conversation and e.state in (0, 1)
                and ((e.id < o.id and (e.due_at <= @Now or e.first_attempt_at is not null)) or (e.id > o.id and e.state = 1 and e.lease_until > @Now)))
          order by o.due_at, o.id limit @Limit
        """;

    private const string Claimed =
        """
        )
        returning id as "Id", conversation as "Conversation", dedupe_key as "DedupeKey", payload as "Payload", due_at as "DueAt", attempts as "Attempts",
          first_attempt_at as "FirstAttemptAt", tried_since as "TriedSince", unsure as "Unsure"
        """;

    private const string Resend = "update outbox set state = 0, due_at = @Now, attempts = 0, tried_since = null";

    // What was not begun was not tried: the first try is still to come, unless there was one before somebody asked for the message again.
    private const string NotTried =
        """
        attempts = attempts - 1, tried_since = case attempts when 1 then null else tried_since end,
        first_attempt_at = case when attempts = 1 and first_attempt_at = tried_since then null else first_attempt_at end
        """;

    // What stands behind one that was begun goes after it, whenever it is due.
    private const string NextDue =
        """
        select min(case o.state when 1 then o.lease_until else o.due_at end) from outbox o
        where o.state in (0, 1)
          and not exists (select 1 from outbox e where e.conversation = o.conversation and e.state in (0, 1) and e.id < o.id and e.first_attempt_at is not null)
        """;

    private readonly string _claim = Claim + database.Dialect.SkipLocked + Claimed;

    /// <inheritdoc />
    public Bell Enqueued { get; } = new();

    /// <inheritdoc />
    public async Task<int> EnqueueAsync(IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken)
    {
        var added = 0;
        await database.WriteAsync(async transaction => added = await AddAsync(transaction, messages), cancellationToken);
        if (added > 0)
            Enqueued.Ring();
        return added;
    }

    /// <inheritdoc />
    public async Task<bool> EnqueueOnceAsync(IReadOnlyList<OutgoingMessage> messages, AuditEntry entry, CancellationToken cancellationToken)
    {
        var isFirst = await Acted.OnceAsync(database, entry, transaction => AddAsync(transaction, messages), cancellationToken);
        if (isFirst)
            Enqueued.Ring();
        return isFirst;
    }

    /// <summary>Writes messages in the transaction of what caused them.</summary>
    /// <returns>How many were new.</returns>
    public static Task<int> AddAsync(DbTransaction transaction, IReadOnlyList<OutgoingMessage> messages) => transaction.Connection!.ExecuteAsync(
        "insert into outbox (conversation, dedupe_key, payload, due_at) values (@Conversation, @DedupeKey, @Payload, @Due) on conflict (dedupe_key) do nothing",
        messages.Select(message => new { message.Conversation, message.DedupeKey, message.Payload, Due = message.DueAt.ToUnixTimeMilliseconds() }),
        transaction);

    /// <summary>Takes messages back that wait and were never begun; what was begun may be there already, and goes on.</summary>
    public static Task DropAsync(DbTransaction transaction, IReadOnlyList<string> keys) => transaction.Connection!.ExecuteAsync(
        "delete from outbox where dedupe_key = @Key and state = 0 and first_attempt_at is null", keys.Select(key => new { Key = key }), transaction);

    /// <summary>Lets messages that were put off be tried at once: what they waited for is there now.</summary>
    /// <param name="transaction">Of what they waited for.</param>
    /// <param name="prefix">How the addresses of their conversations begin.</param>
    /// <param name="at">Now.</param>
    public static Task WakeAsync(DbTransaction transaction, string prefix, Instant at) => transaction.Connection!.ExecuteAsync(
        "update outbox set due_at = @At where state = 0 and attempts > 0 and due_at > @At and substr(conversation, 1, length(@Prefix)) = @Prefix",
        new { Prefix = prefix, At = at.ToUnixTimeMilliseconds() },
        transaction);

    /// <summary>
    /// Stops what was on its way in a store that comes from a backup: since then it has most likely gone out, so that it counts as tried when it was due. A
    /// person may send it again, and then it is looked up first.
    /// </summary>
    public static Task StopAsync(DbTransaction transaction) => transaction.Connection!.ExecuteAsync(
        "update outbox set state = 3, lease_owner = null, lease_until = null, first_attempt_at = coalesce(first_attempt_at, due_at), unsure = 1, "
        + "last_error = 'It stood in a backup that was restored: it may have gone out since.' where state in (0, 1)",
        transaction: transaction);

    /// <inheritdoc />
    public Task<IReadOnlyList<LeasedMessage>> ClaimAsync(OutboxClaim claim, CancellationToken cancellationToken) => database.TouchAsync<IReadOnlyList<LeasedMessage>>(
        async transaction =>
        {
            var rows = await transaction.Connection!.QueryAsync<LeasedRow>(new CommandDefinition(
                _claim,
                new { claim.Owner, Now = claim.Now.ToUnixTimeMilliseconds(), Until = claim.Until.ToUnixTimeMilliseconds(), claim.Limit },
                transaction,
                cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToMessage()).OrderBy(message => message.DueAt).ThenBy(message => message.Id)];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<int> AcknowledgeAsync(string owner, IReadOnlyList<SentMessage> sent, Instant at, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            "update outbox set state = 2, sent_at = @At, external_id = @ExternalId, lease_owner = null, lease_until = null where id = @Id and lease_owner = @Owner and state = 1",
            sent.Select(message => new { message.Id, message.ExternalId, Owner = owner, At = at.ToUnixTimeMilliseconds() }),
            transaction),
        cancellationToken);

    /// <inheritdoc />
    public Task<int> FailAsync(string owner, IReadOnlyList<FailedMessage> failed, CancellationToken cancellationToken) => database.TouchAsync(
        // What was held back keeps since when it waits, by which its readers are told how late it is.
        async transaction => await PutOffAsync(transaction, owner, failed.Where(message => !message.IsHeld), "") + await PutOffAsync(transaction, owner, failed.Where(message => message.IsHeld), "attempts = attempts - 1, "),
        cancellationToken);

    /// <inheritdoc />
    public Task<int> ReleaseAsync(string owner, IReadOnlyList<long> ids, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync(
            $"update outbox set state = 0, {NotTried}, lease_owner = null, lease_until = null "
            + "where id = @Id and lease_owner = @Owner and state = 1",
            ids.Select(id => new { Id = id, Owner = owner }),
            transaction),
        cancellationToken);

    /// <inheritdoc />
    public Task<Instant?> NextDueAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection => await connection.ExecuteScalarAsync<long?>(new CommandDefinition(NextDue, cancellationToken: cancellationToken)) is { } next
            ? Instant.FromUnixTimeMilliseconds(next)
            : (Instant?)null,
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxEntry>> ListAsync(IReadOnlyCollection<OutboxState> states, int limit, CancellationToken cancellationToken) =>
        database.ReadAsync<IReadOnlyList<OutboxEntry>>(
            async connection =>
            {
                // Numbers of ours, not of a request.
                var among = string.Join(", ", states.Select(state => ((int)state).ToString(CultureInfo.InvariantCulture)).DefaultIfEmpty("null"));
                var rows = await connection.QueryAsync<OutboxRow>(new CommandDefinition(
                    """select id as "Id", conversation as "Conversation", dedupe_key as "DedupeKey", state as "State", due_at as "DueAt", attempts as "Attempts", """
                    + $"""last_error as "LastError", sent_at as "SentAt" from outbox where state in ({among}) order by id limit @Limit""",
                    new { Limit = limit },
                    cancellationToken: cancellationToken));
                return [.. rows.Select(row => row.ToEntry())];
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<string?> ExternalIdAsync(string dedupeKey, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.QuerySingleOrDefaultAsync<string?>(new CommandDefinition(
            "select external_id from outbox where dedupe_key = @Key and state = 2", new { Key = dedupeKey }, cancellationToken: cancellationToken)),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<SentText>> SentAsAsync(string externalId, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<SentText>>(
        async connection =>
        {
            var rows = await connection.QueryAsync<(string Conversation, string Key, string Payload)>(new CommandDefinition(
                "select conversation, dedupe_key, payload from outbox where external_id = @Name and state = 2 order by id desc", new { Name = externalId }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => new SentText(row.Conversation, row.Key, row.Payload))];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<int> PruneAsync(Instant before, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync("delete from outbox where state = 2 and sent_at < @Before", new { Before = before.ToUnixTimeMilliseconds() }, transaction),
        cancellationToken);

    /// <inheritdoc />
    public async Task<bool> ResendAsync(long id, AuditEntry entry, CancellationToken cancellationToken)
    {
        var isDead = false;
        await database.WriteAsync(
            async transaction =>
            {
                isDead = await transaction.Connection!.ExecuteAsync(Resend + " where id = @Id and state = 3", new { Id = id, Now = entry.At.ToUnixTimeMilliseconds() }, transaction) > 0;
                if (isDead)
                    await AuditLog.AppendAsync(transaction, entry);
            },
            cancellationToken);
        return isDead;
    }

    /// <inheritdoc />
    public async Task<int> ResendAllAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var count = 0;
        await database.WriteAsync(
            async transaction =>
            {
                count = await transaction.Connection!.ExecuteAsync(Resend + " where state = 3", new { Now = entry.At.ToUnixTimeMilliseconds() }, transaction);
                if (count > 0)
                    await AuditLog.AppendAsync(transaction, entry with { After = string.Create(CultureInfo.InvariantCulture, $$"""{"count":{{count}}}""") });
            },
            cancellationToken);
        return count;
    }

    private static Task<int> PutOffAsync(DbTransaction transaction, string owner, IEnumerable<FailedMessage> failed, string alsoSet) => transaction.Connection!.ExecuteAsync(
        $"update outbox set {alsoSet}unsure = case @IsUnsure when 1 then 1 else unsure end, state = @State, due_at = coalesce(@RetryAt, due_at), last_error = @Reason, lease_owner = null, lease_until = null "
        + "where id = @Id and lease_owner = @Owner and state = 1",
        failed.Select(message => new
        {
            message.Id, message.Reason, IsUnsure = message.IsUnsure ? 1 : 0, Owner = owner, RetryAt = message.RetryAt?.ToUnixTimeMilliseconds(),
            State = (int)(message.RetryAt is null ? OutboxState.Dead : OutboxState.Waiting),
        }),
        transaction);
}
