using System.Data.Common;
using System.Globalization;

namespace CustomerHealth.Storage.Backup;

/// <summary>Copies tables between stores, whatever their engines, and makes sure that the copy says the same.</summary>
internal static class TableCopy
{
    /// <summary>Copies every row of a table.</summary>
    /// <returns>What was read.</returns>
    public static async Task<TableDigest> RunAsync(DbTransaction from, CopyTable table, ITableWriter writer, CancellationToken cancellationToken)
    {
        var digest = await ReadAsync(from, table, writer, cancellationToken);
        writer.Complete();
        return digest;
    }

    /// <summary>Compares what was read with what a table now holds.</summary>
    /// <exception cref="StoreException">They differ.</exception>
    public static async Task CheckAsync(DbTransaction copied, CopyTable table, TableDigest source, CancellationToken cancellationToken)
    {
        var copy = await ReadAsync(copied, table, writer: null, cancellationToken);
        if (copy != source)
            throw Differs(table, source, copy);
    }

    /// <summary>What a table holds.</summary>
    public static Task<TableDigest> DigestAsync(DbTransaction of, CopyTable table, CancellationToken cancellationToken) => ReadAsync(of, table, writer: null, cancellationToken);

    private static StoreException Differs(CopyTable table, TableDigest source, TableDigest copy) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The copy of the table '{table.Name}' differs from its source: {source.Rows} rows were read and {copy.Rows} written. Nothing was changed; check the disk and the memory of this machine."));

    private static async Task<TableDigest> ReadAsync(DbTransaction from, CopyTable table, ITableWriter? writer, CancellationToken cancellationToken)
    {
        var digest = default(TableDigest);
        var row = new CopyRow(table);
        await using var command = from.Connection!.CreateCommand();
        (command.Transaction, command.CommandText, command.CommandTimeout) = (from, table.Select, 0);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            row.Read(rows);
            digest = digest.With(row);
            writer?.Write(row);
        }

        return digest;
    }
}
