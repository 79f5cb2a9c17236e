using System.Data;
using System.Data.Common;
using System.Globalization;
using CustomerHealth.Storage.Backup;
using CustomerHealth.Storage.Observations;
using CustomerHealth.Storage.Postgres;
using Dapper;
using Npgsql;

namespace CustomerHealth.Storage;

/// <summary>PostgreSQL: any number of processes on one database, or on schemas of their own by <c>Search Path</c>. A write waits for those of other processes.</summary>
internal sealed class PostgresDialect : Dialect
{
    /// <summary>"CH": with the hash of the schema's name the key of the lock that every writer takes.</summary>
    private const int LockKey = 0x4348;

    /// <summary>Fewer cost little however they are read; the server's own daemon looks at them within minutes.</summary>
    private const long RowsWorthASurvey = 10_000;

    private readonly PostgresAddress _address;
    private readonly NpgsqlDataSource _readers;
    private readonly NpgsqlDataSource _writers;

    /// <summary>Takes a connection string with <c>Host=</c>.</summary>
    public PostgresDialect(string connectionString)
    {
        _address = PostgresAddress.Parse(connectionString);
        _readers = NpgsqlDataSource.Create(_address.Readers);
        _writers = NpgsqlDataSource.Create(_address.Writer);
    }

    /// <inheritdoc />
    public override string Name => "postgres";

    /// <inheritdoc />
    public override string Place => $"in {_address}";

    /// <inheritdoc />
    public override string FindSchema => "select to_regclass('schema_version') is not null";

    /// <inheritdoc />
    public override async Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken)
    {
        var connection = await _writers.OpenConnectionAsync(cancellationToken);
        if (connection.PostgresParameters.TryGetValue("server_encoding", out var encoding) && encoding is "UTF8")
            return connection;

        await connection.DisposeAsync();
        throw new StoreException($"The database {_address} keeps text as {encoding}; create one with the encoding UTF8.");
    }

    /// <inheritdoc />
    public override async Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken) => await _readers.OpenConnectionAsync(cancellationToken);

    /// <inheritdoc />
    public override async Task<DbTransaction> BeginExclusiveAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            var wait = _address.LockTimeout.TotalMilliseconds.ToString(CultureInfo.InvariantCulture);
            await connection.ExecuteAsync(new CommandDefinition(
                $"set local lock_timeout = {wait}; select pg_advisory_xact_lock({LockKey}, hashtext(current_schema()))", transaction: transaction, cancellationToken: cancellationToken));
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public override bool WritesSideBySide => true;

    /// <inheritdoc />
    public override string SkipLocked => " for update skip locked";

    /// <inheritdoc />
    public override long Insert(DbTransaction transaction, ObservationBuffer rows, CancellationToken cancellationToken) =>
        ObservationCopy.Run((NpgsqlTransaction)transaction, rows, cancellationToken);

    /// <inheritdoc />
    public override bool IsMisfit(DbException fault) => fault is PostgresException && fault.SqlState![..2] is "22" or "23" or "42"; // data, integrity, unknown name

    /// <inheritdoc />
    public override ITableWriter OpenTableWriter(DbTransaction transaction, CopyTable table) => new PostgresTableWriter((NpgsqlTransaction)transaction, table);

    /// <inheritdoc />
    public override async Task RestartIdsAsync(DbTransaction transaction, IEnumerable<CopyTable> tables)
    {
        foreach (var table in tables.Where(table => table.HasId))
        {
            // Not setval(), which a roll-back does not take back.
            var connection = transaction.Connection!;
            var sequence = await connection.ExecuteScalarAsync<string>("select pg_get_serial_sequence(@Table, 'id')", new { Table = table.Quoted }, transaction);
            var next = await connection.ExecuteScalarAsync<long>($"select coalesce(max(id), 0) + 1 from {table.Quoted}", transaction: transaction);
            await connection.ExecuteAsync(string.Create(CultureInfo.InvariantCulture, $"alter sequence {sequence} restart with {next}"), transaction: transaction);
        }
    }

    /// <summary>A table that was filled but not looked at is taken to hold few accounts, and all of it is read for each few of them.</summary>
    public override Task SurveyAsync(DbTransaction transaction, long added, string[] tables) =>
        added < RowsWorthASurvey ? Task.CompletedTask : transaction.Connection!.ExecuteAsync($"analyze {string.Join(", ", tables)}", transaction: transaction);

    /// <inheritdoc />
    public override string? Explain(Exception fault) => PostgresFaults.Explain(fault, _address);

    /// <inheritdoc />
    public override void Close()
    {
        _readers.Dispose();
        _writers.Dispose();
    }
}
