using CustomerHealth.Storage.Migrations;
using Dapper;

namespace CustomerHealth.Storage.Backup;

/// <summary>A backup opened for a restore: checked whole, and when an older release made it, brought up to date in a copy. The file itself is only read.</summary>
internal sealed class StagedBackup : IAsyncDisposable
{
    private readonly string? _copy;

    private StagedBackup(Database database, string? copy) => (Database, _copy) = (database, copy);

    /// <summary>The backup, with today's schema.</summary>
    public Database Database { get; }

    /// <summary>Opens a backup.</summary>
    /// <exception cref="StoreException">It is no backup, is damaged, or comes from a newer release.</exception>
    public static async Task<StagedBackup> OpenAsync(string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new StoreException($"The backup '{file}' does not exist.");

        var backup = new StagedBackup(new Database(SqliteDialect.OfFile(file)), copy: null);
        try
        {
            await CheckAsync(backup.Database, file, cancellationToken);
            var scripts = Script.Embedded(backup.Database.Dialect.Name);
            if (await new ScriptRunner(backup.Database, clock).IsUpToDateAsync(scripts, cancellationToken))
                return backup;
        }
        catch
        {
            await backup.DisposeAsync();
            throw;
        }

        await backup.DisposeAsync();
        return await MigratedAsync(file, clock, cancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        if (_copy is null)
            return;
        foreach (var suffix in (ReadOnlySpan<string>)["", "-wal", "-shm"])
            File.Delete(_copy + suffix);
    }

    private static async Task CheckAsync(Database database, string file, CancellationToken cancellationToken)
    {
        var (ours, integrity, orphans) = await database.ReadAsync(
            async connection => (
                await connection.ExecuteScalarAsync<long>("select count(*) from sqlite_schema where name in ('schema_version', 'observation', 'audit') and type = 'table'"),
                await connection.ExecuteScalarAsync<string>("pragma integrity_check(1)"),
                await connection.ExecuteScalarAsync<string>("select \"table\" from pragma_foreign_key_check limit 1")),
            cancellationToken);
        if (ours < 3)
            throw new StoreException($"The file '{file}' is a database but no backup of a store; name another file.");
        if (integrity is not "ok")
            throw new StoreException($"The backup '{file}' is damaged ({integrity}); restore another one.");
        if (orphans is not null)
            throw new StoreException($"The backup '{file}' is damaged: rows of its table '{orphans}' refer to rows that are not there; restore another one.");
    }

    private static async Task<StagedBackup> MigratedAsync(string file, TimeProvider clock, CancellationToken cancellationToken)
    {
        var copy = Path.Combine(Path.GetTempPath(), "customerhealth-" + Path.GetRandomFileName());
        var staged = new StagedBackup(new Database(SqliteDialect.OfFile(copy)), copy);
        try
        {
            File.Copy(file, copy);
            await new ScriptRunner(staged.Database, clock).RunAsync(Script.Embedded(staged.Database.Dialect.Name), cancellationToken);
            return staged;
        }
        catch (Exception fault)
        {
            await staged.DisposeAsync();
            if (fault is IOException or UnauthorizedAccessException)
                throw new StoreException($"The backup '{file}' is from an older release and is brought up to date in the folder for temporary files; that failed: {fault.Message}", fault);
            throw;
        }
    }
}
