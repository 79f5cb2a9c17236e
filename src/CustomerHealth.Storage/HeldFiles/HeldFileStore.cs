using CustomerHealth.Core.HeldFiles;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.HeldFiles;

/// <summary>Keeps files that wait until somebody takes them.</summary>
internal sealed class HeldFileStore(Database database) : IHeldFileStore
{
    /// <inheritdoc />
    public Task HoldAsync(HeldFile file, Instant now, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction =>
        {
            await transaction.Connection!.ExecuteAsync("delete from held_file where expires_at <= @Now", new { Now = now.ToUnixTimeMilliseconds() }, transaction);
            return await transaction.Connection!.ExecuteAsync(
                "insert into held_file (id, owner, name, media_type, body, expires_at) values (@Id, @Owner, @Name, @MediaType, @Body, @ExpiresAt) on conflict (id) do nothing",
                HeldFileRow.Of(file),
                transaction);
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<HeldFile?> FindAsync(string id, CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            var row = await connection.QuerySingleOrDefaultAsync<HeldFileRow>(new CommandDefinition(
                """select id as "Id", owner as "Owner", name as "Name", media_type as "MediaType", body as "Body", expires_at as "ExpiresAt", taken_by as "TakenBy" from held_file where id = @Id""",
                new { Id = id },
                cancellationToken: cancellationToken));
            return row?.ToFile();
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> TakeAsync(string id, string act, Instant now, CancellationToken cancellationToken) => database.TouchAsync(
        async transaction => await transaction.Connection!.ExecuteAsync(
            "update held_file set taken_by = @Act where id = @Id and expires_at > @Now and (taken_by is null or taken_by = @Act)",
            new { Id = id, Act = act, Now = now.ToUnixTimeMilliseconds() },
            transaction) > 0,
        cancellationToken);

    /// <inheritdoc />
    public Task EmptyAsync(string id, CancellationToken cancellationToken) => database.TouchAsync(
        transaction => transaction.Connection!.ExecuteAsync("update held_file set body = '' where id = @Id", new { Id = id }, transaction), cancellationToken);
}
