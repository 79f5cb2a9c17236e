using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CustomerHealth.Storage.Backup;

/// <summary>Rows of any table by one prepared statement, without a command object between.</summary>
internal sealed class SqliteTableWriter : ITableWriter
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <param name="transaction">That the rows belong to.</param>
    /// <param name="table">Where they go.</param>
    public SqliteTableWriter(SqliteTransaction transaction, CopyTable table)
    {
        _database = transaction.Connection!.Handle!;
        var sql = $"insert into {table.Quoted} ({table.ColumnList}) values ({string.Join(", ", table.Columns.Select(_ => "?"))})";
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_database, sql, out _statement), _database);
    }

    /// <inheritdoc />
    public void Write(CopyRow row)
    {
        for (var i = 0; i < row.Count; i++)
            Bind(i + 1, row.KindOf(i), i, row);
        var outcome = raw.sqlite3_step(_statement);
        if (outcome != raw.SQLITE_DONE)
            SqliteException.ThrowExceptionForRC(outcome, _database);
        raw.sqlite3_reset(_statement);
    }

    /// <inheritdoc />
    public void Complete()
    {
    }

    /// <inheritdoc />
    public void Dispose() => _statement.Dispose();

    private void Bind(int index, CellKind kind, int cell, CopyRow row)
    {
        switch (kind)
        {
            case CellKind.Null:
                raw.sqlite3_bind_null(_statement, index);
                break;
            case CellKind.Whole:
                raw.sqlite3_bind_int64(_statement, index, row.WholeAt(cell));
                break;
            case CellKind.Real:
                raw.sqlite3_bind_double(_statement, index, row.RealAt(cell));
                break;
            default:
                BindText(index, row.TextAt(cell));
                break;
        }
    }

    private void BindText(int index, ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            raw.sqlite3_bind_text(_statement, index, ""); // an empty span would be bound as null
        else
            raw.sqlite3_bind_text(_statement, index, text);
    }
}
