using System.Collections.Immutable;
using System.Data.Common;
using Dapper;

namespace CustomerHealth.Storage.Backup;

/// <summary>The tables to copy, as a SQLite store says itself: a table added by a later script is copied without a line here.</summary>
internal static class CopyTables
{
    private const string Columns =
        """
        select t.name as "Table", c.name as "Column", c.type as "Type", c.pk as "Key"
        from sqlite_schema t join pragma_table_info(t.name) c
        where t.type = 'table' and t.name <> 'schema_version' and t.name not like 'sqlite\_%' escape '\'
        order by t.name, c.cid
        """;

    private const string References =
        """select t.name as "Table", f."table" as "Column" from sqlite_schema t join pragma_foreign_key_list(t.name) f where t.type = 'table' and f."table" <> t.name""";

    /// <summary>All tables but the one that the scripts keep, each after those it refers to.</summary>
    public static async Task<ImmutableArray<CopyTable>> ReadAsync(DbTransaction sqlite)
    {
        var columns = await sqlite.Connection!.QueryAsync<SchemaRow>(Columns, transaction: sqlite);
        var references = await sqlite.Connection!.QueryAsync<SchemaRow>(References, transaction: sqlite);
        var tables = columns.GroupBy(column => column.Table, StringComparer.Ordinal)
            .Select(table => new CopyTable(table.Key, [.. table.Select(column => new CopyColumn(column.Column, KindOf(column), column.Key))]));
        return Sorted([.. tables], references.ToLookup(row => row.Table, row => row.Column, StringComparer.Ordinal));
    }

    private static ImmutableArray<CopyTable> Sorted(List<CopyTable> tables, ILookup<string, string> references)
    {
        var sorted = ImmutableArray.CreateBuilder<CopyTable>(tables.Count);
        while (tables.Count > 0)
        {
            var ready = tables.Find(table => references[table.Name].All(name => sorted.Any(done => string.Equals(done.Name, name, StringComparison.OrdinalIgnoreCase))))
                ?? throw new InvalidOperationException($"The tables {string.Join(", ", tables.Select(table => table.Name))} refer to one another in a circle.");
            sorted.Add(ready);
            tables.Remove(ready);
        }

        return sorted.ToImmutable();
    }

    private static CellKind KindOf(SchemaRow column) => column.Type.ToUpperInvariant() switch
    {
        "INTEGER" => CellKind.Whole,
        "REAL" => CellKind.Real,
        "TEXT" => CellKind.Text,
        _ => throw new StoreException($"The backup was changed by hand: '{column.Table}.{column.Column}' is of the type '{column.Type}'; expected INTEGER, REAL or TEXT."),
    };
}
