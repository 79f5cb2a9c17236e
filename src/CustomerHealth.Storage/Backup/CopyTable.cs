using System.Collections.Immutable;

namespace CustomerHealth.Storage.Backup;

/// <summary>A table that is copied, as the schema has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in the order of the table.</param>
internal sealed record CopyTable(string Name, ImmutableArray<CopyColumn> Columns)
{
    /// <summary>The name as statements write it.</summary>
    public string Quoted => Quote(Name);

    /// <summary>The columns as statements write them.</summary>
    public string ColumnList => string.Join(", ", Columns.Select(column => Quote(column.Name)));

    /// <summary>Reads every row in the order of the key, so that the copy is written page after page.</summary>
    public string Select => $"select {ColumnList} from {Quoted} order by {KeyList}";

    /// <summary>True when the store gives out its ids.</summary>
    public bool HasId => Columns.Any(column => column is { Name: "id", Kind: CellKind.Whole, Key: > 0 });

    private string KeyList => string.Join(", ", Columns.Where(column => column.Key > 0).OrderBy(column => column.Key).Select(column => Quote(column.Name)));

    private static string Quote(string name) => "\"" + name.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
