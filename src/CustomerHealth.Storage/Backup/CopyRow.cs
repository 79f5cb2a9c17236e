using System.Buffers.Binary;
using System.Data.Common;
using System.Text;

namespace CustomerHealth.Storage.Backup;

/// <summary>One row on its way from a table to another, packed: the same row gives the same bytes whichever engine it comes from.</summary>
internal sealed class CopyRow(CopyTable table)
{
    private const int NumberBytes = sizeof(long);
    private const int HeadBytes = 1 + sizeof(int);
    private readonly (CellKind Kind, int Start, int Length)[] _cells = new (CellKind, int, int)[table.Columns.Length];
    private byte[] _bytes = new byte[1024];
    private int _used;

    /// <summary>How many cells.</summary>
    public int Count => _cells.Length;

    /// <summary>The packed row.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _used);

    /// <summary>Takes the row that the reader stands on.</summary>
    public void Read(DbDataReader rows)
    {
        _used = 0;
        for (var i = 0; i < _cells.Length; i++)
        {
            if (rows.IsDBNull(i))
                Add(i, CellKind.Null, 0);
            else if (table.Columns[i].Kind == CellKind.Whole)
                BinaryPrimitives.WriteInt64LittleEndian(Add(i, CellKind.Whole, NumberBytes), rows.GetInt64(i));
            else if (table.Columns[i].Kind == CellKind.Real)
                BinaryPrimitives.WriteDoubleLittleEndian(Add(i, CellKind.Real, NumberBytes), rows.GetDouble(i) + 0.0); // SQLite keeps no -0
            else
                AddText(i, rows.GetString(i));
        }
    }

    /// <summary>What a cell holds.</summary>
    public CellKind KindOf(int cell) => _cells[cell].Kind;

    /// <summary>A whole number.</summary>
    public long WholeAt(int cell) => BinaryPrimitives.ReadInt64LittleEndian(At(cell));

    /// <summary>A number of double precision.</summary>
    public double RealAt(int cell) => BinaryPrimitives.ReadDoubleLittleEndian(At(cell));

    /// <summary>Text, in UTF-8.</summary>
    public ReadOnlySpan<byte> TextAt(int cell) => At(cell);

    private ReadOnlySpan<byte> At(int cell) => _bytes.AsSpan(_cells[cell].Start, _cells[cell].Length);

    private void AddText(int cell, string text)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        Encoding.UTF8.GetBytes(text, Add(cell, CellKind.Text, bytes));
    }

    private Span<byte> Add(int cell, CellKind kind, int length)
    {
        if (_bytes.Length - _used < HeadBytes + length)
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _used + HeadBytes + length));
        _bytes[_used] = (byte)kind;
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_used + 1), length);
        _cells[cell] = (kind, _used + HeadBytes, length);
        _used += HeadBytes + length;
        return _bytes.AsSpan(_used - length, length);
    }
}
