namespace CustomerHealth.Storage.Backup;

/// <summary>A column of a table, or a reference from one to another.</summary>
internal sealed class SchemaRow
{
    /// <summary>The table.</summary>
    public string Table { get; set; } = "";

    /// <summary>The column, or the table referred to.</summary>
    public string Column { get; set; } = "";

    /// <summary>Type of the column as declared.</summary>
    public string Type { get; set; } = "";

    /// <summary>Place in the primary key, from 1; 0 when it is not of it.</summary>
    public long Key { get; set; }
}
