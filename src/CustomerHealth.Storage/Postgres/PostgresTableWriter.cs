using CustomerHealth.Storage.Backup;
using Npgsql;

namespace CustomerHealth.Storage.Postgres;

/// <summary>Rows of any table by <c>copy</c>.</summary>
internal sealed class PostgresTableWriter(NpgsqlTransaction transaction, CopyTable table) : ITableWriter
{
    private readonly BinaryCopy _copy = new(transaction.Connection!, $"{table.Quoted} ({table.ColumnList})");

    /// <inheritdoc />
    public void Write(CopyRow row)
    {
        _copy.BeginRow(row.Count);
        for (var i = 0; i < row.Count; i++)
        {
            switch (row.KindOf(i))
            {
                case CellKind.Null:
                    _copy.WriteNull();
                    break;
                case CellKind.Whole:
                    _copy.Write(row.WholeAt(i));
                    break;
                case CellKind.Real:
                    _copy.Write(row.RealAt(i));
                    break;
                default:
                    _copy.Write(row.TextAt(i));
                    break;
            }
        }
    }

    /// <inheritdoc />
    public void Complete() => _copy.Complete();

    /// <inheritdoc />
    public void Dispose() => _copy.Dispose();
}
