using CustomerHealth.Core.HeldFiles;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.HeldFiles;

/// <summary>Keeps files that wait until somebody takes them.</summary>
internal sealed class HeldFileStore(Database database) : IHeldFileStore
{
    private const string All =
        """
        select id as "Id", owner as "Owner", name as "Name", title as "Title", again as "Again", message as "Message", media_type as "MediaType", body as "Body", expires_at as "ExpiresAt",
          taken_by as "TakenBy", taken_in as "TakenIn"
        from held_file
        """;

    /// <inheritdoc />
    public Task HoldAsync(HeldFile file, Instant now, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("delete from held_file where expires_at <= @Now", new { Now = now.ToUnixTimeMilliseconds() }, transaction);
            return await transaction.Connection!.ExecuteAsync(
                "insert into held_file (id, owner, name, title, again, message, media_type, body, expires_at) "
                + "values (@Id, @Owner, @Name, @Title, @Again, @Message, @MediaType, @Body, @ExpiresAt) on conflict (id) do nothing",
                HeldFileRow.Of(file),
                transaction);
        },
        cancellationToken);

    /// <inheritdoc />
    public async Task<HeldFile?> FindAsync(string id, CancellationToken cancellationToken) => (await ReadAsync(All + " where id = @Id", new { Id = id }, cancellationToken)).SingleOrDefault();

    /// <inheritdoc />
    public async Task<IReadOnlyList<HeldFile>> UntakenAsync(string message, CancellationToken cancellationToken) =>
        await ReadAsync(All + " where message = @Message and taken_by is null order by name, id", new { Message = message }, cancellationToken);

    /// <inheritdoc />
    public Task<bool> TakeAsync(string id, FileAct act, Instant now, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            "update held_file set taken_by = @Key, taken_in = @In where id = @Id and expires_at > @Now and (taken_by is null or taken_by = @Key)",
            new { Id = id, act.Key, act.In, Now = now.ToUnixTimeMilliseconds() },
            transaction) > 0,
        cancellationToken);

    /// <inheritdoc />
    public Task EmptyAsync(string id, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync("update held_file set body = '' where id = @Id", new { Id = id }, transaction), cancellationToken);

    private Task<List<HeldFile>> ReadAsync(string sql, object parameters, CancellationToken cancellationToken) => database.ReadAsync(
        async connection => (await connection.QueryAsync<HeldFileRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellationToken))).Select(row => row.ToFile()).ToList(),
        cancellationToken);
}
