using System.Collections.Immutable;
using System.Data.Common;
using System.Globalization;
using CustomerHealth.Storage.Inbox;
using CustomerHealth.Storage.Migrations;
using CustomerHealth.Storage.Outbox;
using CustomerHealth.Storage.Reporting;
using Dapper;

namespace CustomerHealth.Storage.Backup;

/// <summary>
/// Replaces what a store holds by a backup, in one transaction: readers see the old rows until it is done, and whatever stops it before that, a kill or a full
/// disk, leaves them as they were.
/// </summary>
internal sealed class StoreRestore(Database database, TimeProvider clock)
{
    /// <summary>Restores a backup, and says so in the audit log that comes with it.</summary>
    /// <exception cref="StoreException">It cannot be restored; the message says why.</exception>
    public async Task<CopyReport> RunAsync(CopyOrder order, CancellationToken cancellationToken)
    {
        var file = BackupPath.Check(order.File, database.Dialect.File);
        await using var backup = await StagedBackup.OpenAsync(file, clock, cancellationToken);
        await using var source = await backup.Database.BeginReadAsync(cancellationToken);
        var tables = await source.ReadAsync(_ => CopyTables.ReadAsync(source.Transaction));

        await using var target = await database.BeginWriteAsync(cancellationToken);
        var report = await backup.Database.GuardAsync(() => database.GuardAsync(async () =>
        {
            await new ScriptRunner(database, clock).ApplyAsync(target.Transaction, Script.Embedded(database.Dialect.Name));
            var rows = await ReplaceAsync((source.Transaction, target.Transaction), tables, order.Force, cancellationToken);
            await OutboxStore.StopAsync(target.Transaction);
            await InboxStore.StopAsync(target.Transaction, order.At);
            await ReportDeliveryStore.StopAsync(target.Transaction, order.At);
            await database.Dialect.RestartIdsAsync(target.Transaction, tables);
            await database.Dialect.SurveyAsync(target.Transaction, rows, [.. tables.Select(table => table.Quoted)]);
            var copied = new CopyReport(file, tables.Length, rows);
            await StoreBackup.AppendAsync(target.Transaction, order, "restored", copied);
            return copied;
        }));
        await target.CommitAsync(cancellationToken);
        return report;
    }

    private async Task<long> ReplaceAsync((DbTransaction Source, DbTransaction Target) copy, ImmutableArray<CopyTable> tables, bool force, CancellationToken cancellationToken)
    {
        try
        {
            await ClearAsync(copy.Target, tables, force);
            return await CopyAllAsync(copy.Source, copy.Target, tables, cancellationToken);
        }
        catch (DbException fault) when (database.Dialect.IsMisfit(fault))
        {
            throw new StoreException($"The backup was changed by hand and does not fit: {fault.Message}. Nothing was changed in the store; restore another one.", fault);
        }
    }

    private static async Task ClearAsync(DbTransaction target, ImmutableArray<CopyTable> tables, bool force)
    {
        foreach (var table in tables.Reverse())
        {
            var sql = force ? $"delete from {table.Quoted}" : $"select count(*) from {table.Quoted}";
            var rows = force ? await target.Connection!.ExecuteAsync(sql, transaction: target) : await target.Connection!.ExecuteScalarAsync<long>(sql, transaction: target);
            if (rows > 0 && !force)
                throw NotEmpty(table, rows);
        }
    }

    private static StoreException NotEmpty(CopyTable table, long rows) => new(string.Create(
        CultureInfo.InvariantCulture, $"The store is not empty: its table '{table.Name}' holds {rows} rows. Restore into a new store, or replace all that it holds with --force."));

    private async Task<long> CopyAllAsync(DbTransaction source, DbTransaction target, ImmutableArray<CopyTable> tables, CancellationToken cancellationToken)
    {
        var rows = 0L;
        foreach (var table in tables)
            rows += await CopyAsync(source, target, table, cancellationToken);
        return rows;
    }

    private async Task<long> CopyAsync(DbTransaction source, DbTransaction target, CopyTable table, CancellationToken cancellationToken)
    {
        TableDigest digest;
        using (var writer = database.Dialect.OpenTableWriter(target, table))
            digest = await TableCopy.RunAsync(source, table, writer, cancellationToken);
        await TableCopy.CheckAsync(target, table, digest, cancellationToken);
        return digest.Rows;
    }
}
