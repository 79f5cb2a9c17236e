using System.Buffers.Binary;
using System.Text;

namespace CustomerHealth.Documents.Fonts;

/// <summary>Reads the big-endian numbers of a table of a TrueType file; what stands outside of it is damage.</summary>
internal sealed class FontReader(ReadOnlyMemory<byte> table)
{
    public int Length => table.Length;

    public int UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(Bytes(offset, 2));

    public int Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(Bytes(offset, 2));

    public int Int32(int offset) => BinaryPrimitives.ReadInt32BigEndian(Bytes(offset, 4));

    public string Tag(int offset) => Encoding.ASCII.GetString(Bytes(offset, 4));

    public string BigEndianText(int offset, int length) => Encoding.BigEndianUnicode.GetString(Bytes(offset, length));

    /// <exception cref="InvalidDataException">The table ends before that.</exception>
    public ReadOnlySpan<byte> Bytes(int offset, int length) =>
        offset >= 0 && length >= 0 && offset <= table.Length - length
            ? table.Span.Slice(offset, length)
            : throw new InvalidDataException("one of its tables ends too early.");
}
