using System.Data.Common;
using CustomerHealth.Core.Audit;
using Dapper;
using NodaTime;

namespace CustomerHealth.Storage.Audit;

/// <summary>The append-only audit log (CH-7).</summary>
internal sealed class AuditLog(Database database) : IAuditLog
{
    private const string NewestFirst = "select at, actor, place, act, subject, before, after from audit";
    private const string Order = " order by at desc, id desc limit @Limit";

    /// <summary>Adds one entry in the transaction of the act it tells of.</summary>
    public static Task AppendAsync(DbTransaction transaction, AuditEntry entry) => transaction.Connection!.ExecuteAsync(
        "insert into audit (at, actor, place, act, subject, before, after) values (@At, @Actor, @Place, @Act, @Subject, @Before, @After)",
        AuditRow.Of(entry),
        transaction);

    /// <inheritdoc />
    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync(transaction => AppendAsync(transaction, entry), cancellationToken);

    /// <inheritdoc />
    public Task<bool> AppendOnceAsync(AuditEntry entry, CancellationToken cancellationToken) => Acted.OnceAsync(database, entry, _ => Task.CompletedTask, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AuditEntry>> ReadAsync(string? subject, int limit, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AuditEntry>>(
        async connection =>
        {
            var sql = subject is null ? NewestFirst + Order : NewestFirst + " where subject = @Subject" + Order;
            var rows = await connection.QueryAsync<AuditRow>(new CommandDefinition(sql, new { Subject = subject, Limit = limit }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToEntry())];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AuditEntry>> ReadCutAsync(AuditCut cut, int limit, CancellationToken cancellationToken) => new AuditCutReader(database, cut).NewestAsync(limit, cancellationToken);

    /// <inheritdoc />
    public Task<long> CountCutAsync(AuditCut cut, CancellationToken cancellationToken) => new AuditCutReader(database, cut).CountAsync(cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AuditEntry>> ActsSinceAsync(Instant since, int limit, CancellationToken cancellationToken) => database.ReadAsync<IReadOnlyList<AuditEntry>>(
        async connection =>
        {
            const string Sql = NewestFirst + " where at >= @Since and (act = 'import' or place not like 'import:%')" + Order;
            var rows = await connection.QueryAsync<AuditRow>(new CommandDefinition(Sql, new { Since = since.ToUnixTimeMilliseconds(), Limit = limit }, cancellationToken: cancellationToken));
            return [.. rows.Select(row => row.ToEntry())];
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<AuditStamp> NewestAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async connection =>
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "select id, at from audit order by id desc limit 1";
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken) ? new AuditStamp(rows.GetInt64(0), Instant.FromUnixTimeMilliseconds(rows.GetInt64(1))) : default;
        },
        cancellationToken);

    /// <inheritdoc />
    public Task<long> CountAsync(string? subject, CancellationToken cancellationToken) => database.ReadAsync(
        connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from audit" + (subject is null ? "" : " where subject = @Subject"), new { Subject = subject }, cancellationToken: cancellationToken)),
        cancellationToken);
}
