using System.Buffers.Binary;
using System.Text;

namespace CustomerHealth.Documents.Fonts;

/// <summary>Reads the big-endian numbers of a TrueType file.</summary>
internal sealed class FontReader(byte[] file)
{
    public int UInt16(int offset) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(offset));

    public int Int16(int offset) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(offset));

    public int Int32(int offset) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(offset));

    public string Tag(int offset) => Encoding.ASCII.GetString(file, offset, 4);

    public string BigEndianText(int offset, int length) => Encoding.BigEndianUnicode.GetString(file, offset, length);

    public ReadOnlySpan<byte> Bytes(int offset, int length) => file.AsSpan(offset, length);
}
