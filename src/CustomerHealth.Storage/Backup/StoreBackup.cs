using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using CustomerHealth.Core.Audit;
using CustomerHealth.Storage.Audit;
using CustomerHealth.Storage.Migrations;
using Dapper;

namespace CustomerHealth.Storage.Backup;

/// <summary>
/// Copies a store, as it is at one moment, into a file while others go on reading and writing. The file is a SQLite store whatever the engine, so it
/// restores into any. It is written beside the target, compared with the store, then renamed: there is never half a backup.
/// </summary>
internal sealed class StoreBackup(Database database, TimeProvider clock)
{
    private const string Applied = "select count(*) from schema_version";

    /// <summary>Makes the backup, and says so in the audit log of the store.</summary>
    /// <exception cref="StoreException">It cannot be made; the message says why.</exception>
    public async Task<CopyReport> RunAsync(CopyOrder order, CancellationToken cancellationToken)
    {
        var target = BackupPath.Check(order.File, database.Dialect.File);
        if (!order.Force && File.Exists(target))
            throw new StoreException($"The file '{target}' exists; name another, or replace it with --force.");

        var part = $"{target}.{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Create(part);
            var report = await WriteAsync(part, cancellationToken) with { File = target };
            File.Move(part, target, order.Force);
            await RecordAsync(order, report, cancellationToken);
            return report;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"The backup '{target}' cannot be written: {fault.Message.Replace(part, target, StringComparison.Ordinal)}", fault);
        }
        finally
        {
            foreach (var suffix in (ReadOnlySpan<string>)["", "-wal", "-shm", "-journal"])
            {
                if (File.Exists(part + suffix))
                    File.Delete(part + suffix);
            }
        }
    }

    /// <summary>Only its owner may read it: it holds all that the store holds.</summary>
    private static void Create(string part)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(part, options).Dispose();
    }

    private async Task<CopyReport> WriteAsync(string part, CancellationToken cancellationToken)
    {
        var read = await CopyAsync(part, cancellationToken);
        var rows = read.Sum(table => table.Digest.Rows);
        if (rows == 0)
            throw new StoreException("The store is empty: there is nothing to back up. Is it the right one?");

        var dialect = SqliteDialect.OfFile(part);
        await using var copy = new Database(dialect);
        await copy.GuardAsync(() => dialect.SealAsync(cancellationToken));
        await using var written = await copy.BeginReadAsync(cancellationToken);
        foreach (var (table, digest) in read)
            await copy.GuardAsync(() => TableCopy.CheckAsync(written.Transaction, table, digest, cancellationToken));
        return new(part, read.Length, rows);
    }

    private async Task<ImmutableArray<(CopyTable Table, TableDigest Digest)>> CopyAsync(string part, CancellationToken cancellationToken)
    {
        await using var copy = new Database(SqliteDialect.OfFile(part));
        await using var source = await database.BeginReadAsync(cancellationToken);
        return await copy.GuardAsync(() => Task.Run(() => database.Dialect.TryCopyPages(source.Transaction, part), cancellationToken))
            ? await DigestAsync(source, copy, cancellationToken)
            : await StreamAsync(source, copy, cancellationToken);
    }

    private async Task<ImmutableArray<(CopyTable Table, TableDigest Digest)>> DigestAsync(ReadSession source, Database copy, CancellationToken cancellationToken)
    {
        var read = ImmutableArray.CreateBuilder<(CopyTable, TableDigest)>();
        foreach (var table in await TablesAsync(copy, cancellationToken))
            read.Add((table, await database.GuardAsync(() => TableCopy.DigestAsync(source.Transaction, table, cancellationToken))));
        return read.ToImmutable();
    }

    private async Task<ImmutableArray<(CopyTable Table, TableDigest Digest)>> StreamAsync(ReadSession source, Database copy, CancellationToken cancellationToken)
    {
        // A store of an earlier release is copied into its own schema: that release can read what it wrote.
        var applied = await source.ReadAsync(connection => connection.ExecuteScalarAsync<int>(new CommandDefinition(Applied, transaction: source.Transaction, cancellationToken: cancellationToken)));
        await new ScriptRunner(copy, clock).RunAsync([.. Script.Embedded(copy.Dialect.Name).Take(applied)], cancellationToken);
        var tables = await TablesAsync(copy, cancellationToken);
        var read = ImmutableArray.CreateBuilder<(CopyTable, TableDigest)>();
        await using var session = await copy.BeginWriteAsync(cancellationToken);
        foreach (var table in tables)
        {
            using var writer = copy.Dialect.OpenTableWriter(session.Transaction, table);
            read.Add((table, await copy.GuardAsync(() => database.GuardAsync(() => TableCopy.RunAsync(source.Transaction, table, writer, cancellationToken)))));
        }

        await session.CommitAsync(cancellationToken);
        return read.ToImmutable();
    }

    private static async Task<ImmutableArray<CopyTable>> TablesAsync(Database copy, CancellationToken cancellationToken)
    {
        await using var session = await copy.BeginReadAsync(cancellationToken);
        return await session.ReadAsync(_ => CopyTables.ReadAsync(session.Transaction));
    }

    private async Task RecordAsync(CopyOrder order, CopyReport report, CancellationToken cancellationToken)
    {
        try
        {
            await database.WriteAsync(transaction => AppendAsync(transaction, order, "backup", report), cancellationToken);
        }
        catch (StoreException fault)
        {
            throw new StoreException($"The backup '{report.File}' is whole, but the audit log could not be told of it: {fault.Message}", fault);
        }
    }

    /// <summary>Says in the audit log that a store was copied (CH-7).</summary>
    internal static Task AppendAsync(DbTransaction transaction, CopyOrder order, string act, CopyReport report) => AuditLog.AppendAsync(
        transaction,
        new AuditEntry(
            order.At, order.Actor, "terminal", act, $"file:{Path.GetFileName(report.File)}", Before: null,
            string.Create(CultureInfo.InvariantCulture, $$"""{"tables":{{report.Tables}},"rows":{{report.Rows}}}""")));
}
