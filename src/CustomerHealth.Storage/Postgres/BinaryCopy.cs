using System.Buffers.Binary;
using Npgsql;

namespace CustomerHealth.Storage.Postgres;

/// <summary>
/// <c>copy … from stdin (format binary)</c>, written byte by byte: the importer of the driver costs as much per cell as the server does.
/// Format: PostgreSQL documentation, COPY, Binary Format. Disposed without <see cref="Complete"/>, the server is told to forget it.
/// </summary>
internal sealed class BinaryCopy : IDisposable
{
    private const int BufferBytes = 1 << 16;
    private const int HeaderTail = 2 * sizeof(int); // flags, and the length of an extension: both none
    private const short Trailer = -1;
    private const int Null = -1;
    private readonly NpgsqlRawCopyStream _stream;
    private readonly byte[] _buffer = new byte[BufferBytes];
    private int _used;
    private bool _isComplete;

    /// <param name="connection">In the transaction that the rows belong to.</param>
    /// <param name="target">Table and columns: <c>t (a, b)</c>.</param>
    public BinaryCopy(NpgsqlConnection connection, string target)
    {
        _stream = connection.BeginRawBinaryCopy($"copy {target} from stdin (format binary)");
        Append("PGCOPY\n"u8);
        Append([0xFF, (byte)'\r', (byte)'\n', 0]);
        Take(HeaderTail).Clear();
    }

    /// <summary>Begins a row of so many columns.</summary>
    public void BeginRow(int columns) => BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), (short)columns);

    /// <summary>A cell without a value.</summary>
    public void WriteNull() => WriteLength(Null);

    /// <summary>A cell of a <c>bigint</c> column.</summary>
    public void Write(long value)
    {
        WriteLength(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), value);
    }

    /// <summary>A cell of a <c>double precision</c> column.</summary>
    public void Write(double value)
    {
        WriteLength(sizeof(double));
        BinaryPrimitives.WriteDoubleBigEndian(Take(sizeof(double)), value);
    }

    /// <summary>A cell of a <c>text</c> column, in UTF-8.</summary>
    public void Write(ReadOnlySpan<byte> text)
    {
        WriteLength(text.Length);
        Append(text);
    }

    /// <summary>Ends the copy; the rows are in the table.</summary>
    public void Complete()
    {
        BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), Trailer);
        Flush();
        _isComplete = true;
        _stream.Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_isComplete)
            return;

        _isComplete = true;
        _stream.Cancel();
        _stream.Dispose();
    }

    private void WriteLength(int bytes) => BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), bytes);

    private void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= _buffer.Length)
        {
            bytes.CopyTo(Take(bytes.Length));
            return;
        }

        Flush();
        _stream.Write(bytes);
    }

    private Span<byte> Take(int bytes)
    {
        if (_buffer.Length - _used < bytes)
            Flush();
        _used += bytes;
        return _buffer.AsSpan(_used - bytes, bytes);
    }

    private void Flush()
    {
        _stream.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
