using System.Data;
using System.Data.Common;
using CustomerHealth.Storage.Backup;
using CustomerHealth.Storage.Observations;
using Dapper;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CustomerHealth.Storage;

/// <summary>SQLite in one file: write-ahead log, every commit on the disk before it is answered.</summary>
internal sealed class SqliteDialect : Dialect
{
    private const int RowsAtOnce = 32;
    private readonly string _file;
    private readonly string _writer;
    private readonly string _reader;

    /// <summary>Takes a path, or a connection string with <c>Data Source=</c>.</summary>
    public SqliteDialect(string connectionStringOrFile)
    {
        var given = Parse(connectionStringOrFile);
        if (given.DataSource is "" or ":memory:" || given.Mode == SqliteOpenMode.Memory)
            throw new StoreException("A store needs a file: give a path, or 'Data Source=PATH'.");

        _file = Path.GetFullPath(given.DataSource);
        _writer = new SqliteConnectionStringBuilder(given.ConnectionString)
        {
            DataSource = _file, ForeignKeys = true, Pooling = false, Mode = SqliteOpenMode.ReadWriteCreate,
        }.ConnectionString;
        _reader = new SqliteConnectionStringBuilder(given.ConnectionString)
        {
            DataSource = _file, Pooling = true, Mode = SqliteOpenMode.ReadOnly,
        }.ConnectionString;
    }

    /// <inheritdoc />
    public override string Name => "sqlite";

    /// <inheritdoc />
    public override string File => _file;

    /// <inheritdoc />
    public override string Place => $"'{_file}'";

    /// <inheritdoc />
    public override string FindSchema => "select exists (select 1 from sqlite_schema where type = 'table' and name = 'schema_version')";

    /// <summary>The store in a file, whatever signs its path holds.</summary>
    public static SqliteDialect OfFile(string path) => new(new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(path) }.ConnectionString);

    /// <inheritdoc />
    public override async Task<DbConnection> OpenWriterAsync(CancellationToken cancellationToken)
    {
        CreateFolder();
        var connection = new SqliteConnection(_writer);
        try
        {
            await connection.OpenAsync(cancellationToken);
            // cache_size in KiB: imports come in the order of the table, so more gains nothing. The log is cut back after a large one.
            await connection.ExecuteAsync(
                "pragma page_size = 8192; pragma journal_mode = wal; pragma synchronous = full; pragma cache_size = -32768; pragma journal_size_limit = 67108864;");
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public override async Task<DbConnection> OpenReaderAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(_reader);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <inheritdoc />
    public override Task<DbTransaction> BeginExclusiveAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(IsolationLevel.Serializable, deferred: false));
    }

    /// <inheritdoc />
    public override long Insert(DbTransaction transaction, ObservationBuffer rows, CancellationToken cancellationToken)
    {
        var database = ((SqliteConnection)transaction.Connection!).Handle!;
        var before = raw.sqlite3_total_changes(database);
        using var several = new ObservationInsert(database, rows, RowsAtOnce);
        using var single = new ObservationInsert(database, rows, 1);
        var left = rows.Rows;
        while (!left.IsEmpty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var count = left.Length < RowsAtOnce ? 1 : RowsAtOnce;
            (count == 1 ? single : several).Run(left);
            left = left[count..];
        }

        return raw.sqlite3_total_changes(database) - before;
    }

    /// <inheritdoc />
    public override string? Explain(Exception fault) => (fault as SqliteException)?.SqliteErrorCode switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another process is writing to the store '{_file}' and did not finish in time; try again when it is done.",
        raw.SQLITE_FULL => $"The disk that holds the store '{_file}' is full; nothing of this step was stored. Make room and try again.",
        raw.SQLITE_CORRUPT => $"The store '{_file}' is damaged; restore it from a backup.",
        raw.SQLITE_NOTADB => $"The file '{_file}' is not a store; name another file.",
        raw.SQLITE_CANTOPEN => $"The store '{_file}' cannot be opened; check that the folder exists and may be written to.",
        raw.SQLITE_READONLY or raw.SQLITE_PERM => $"The store '{_file}' cannot be written to; check its permissions and those of its folder.",
        raw.SQLITE_IOERR => $"Reading or writing the store '{_file}' failed ({fault.Message}); check the disk.",
        _ => null,
    };

    /// <inheritdoc />
    public override bool IsMisfit(DbException fault) => fault is SqliteException { SqliteErrorCode: raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_ERROR };

    /// <inheritdoc />
    public override ITableWriter OpenTableWriter(DbTransaction transaction, CopyTable table) => new SqliteTableWriter((SqliteTransaction)transaction, table);

    /// <inheritdoc />
    public override bool TryCopyPages(DbTransaction from, string file)
    {
        using var copy = new SqliteConnection(OfFile(file)._writer);
        copy.Open();
        ((SqliteConnection)from.Connection!).BackupDatabase(copy);
        return true;
    }

    /// <summary>Makes the store one whole file without a log beside it, and checks every page of it.</summary>
    /// <exception cref="StoreException">A page is damaged.</exception>
    public async Task SealAsync(CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(_writer);
        await connection.OpenAsync(cancellationToken);
        await connection.ExecuteAsync("pragma journal_mode = delete;");
        if (await connection.ExecuteScalarAsync<string>("pragma integrity_check(1)") is var found and not "ok")
            throw new StoreException($"The file '{_file}' is damaged as soon as it is written ({found}); check the disk.");
    }

    /// <inheritdoc />
    public override void Close()
    {
        using var connection = new SqliteConnection(_reader);
        SqliteConnection.ClearPool(connection);
    }

    private static SqliteConnectionStringBuilder Parse(string connectionStringOrFile)
    {
        if (!connectionStringOrFile.Contains("Data Source=", StringComparison.OrdinalIgnoreCase))
            return new() { DataSource = connectionStringOrFile };
        try
        {
            return new(connectionStringOrFile);
        }
        catch (ArgumentException fault)
        {
            throw new StoreException($"The connection string of the store is not understood: {fault.Message}", fault);
        }
    }

    private void CreateFolder()
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The folder of the store '{_file}' cannot be created: {fault.Message}", fault);
        }
    }
}
