using System.Buffers.Binary;
using Microsoft.Win32.SafeHandles;

namespace CustomerHealth.Documents.Fonts;

/// <summary>The bytes of a font: in memory, or in a file that stays open and of which only what is asked for is read.</summary>
internal sealed class FontSource
{
    private readonly byte[] _bytes = [];
    private readonly SafeFileHandle? _file;

    public FontSource(byte[] bytes) => (_bytes, Length) = (bytes, bytes.Length);

    /// <param name="file">Stays open as long as the font is in use, so that a file that is replaced goes on being read as it was.</param>
    public FontSource(SafeFileHandle file) => (_file, Length) = (file, RandomAccess.GetLength(file));

    public long Length { get; }

    /// <exception cref="InvalidDataException">The font ends before that.</exception>
    public ReadOnlyMemory<byte> Read(long offset, int length)
    {
        if (offset < 0 || length < 0 || offset + length > Length)
            throw new InvalidDataException("it ends too early.");
        if (_file is null)
            return _bytes.AsMemory((int)offset, length);

        var part = new byte[length];
        for (var read = 0; read < length;)
        {
            var count = RandomAccess.Read(_file, part.AsSpan(read), offset + read);
            read += count > 0 ? count : throw new InvalidDataException("it was cut short while it was read.");
        }
        return part;
    }

    /// <summary>The tables of the font; of a collection those of its first face.</summary>
    /// <exception cref="InvalidDataException">The font is none, or is of another kind than TrueType.</exception>
    public Dictionary<string, FontTable> Tables()
    {
        const int RecordLength = 16;
        var directory = Tag(0) switch
        {
            "OTTO" => throw new InvalidDataException("it has PostScript (CFF) outlines; only TrueType outlines can be embedded."),
            "wOFF" or "wOF2" => throw new InvalidDataException("it is a web font; unpack it to TrueType first."),
            "ttcf" => Number(12),
            "true" or "\0\u0001\0\0" => 0,
            _ => throw new InvalidDataException("it is not a TrueType font."),
        };
        var tables = new Dictionary<string, FontTable>(StringComparer.Ordinal);
        var count = BinaryPrimitives.ReadUInt16BigEndian(Read(directory + 4, 2).Span);
        for (var record = directory + 12; record < directory + 12 + RecordLength * count; record += RecordLength)
        {
            var table = new FontTable(Number(record + 8), Number(record + 12));
            if (table.Offset < 0 || table.Length < 0 || table.Offset + (long)table.Length > Length)
                throw new InvalidDataException($"it ends before its '{Tag(record)}' table does.");
            tables[Tag(record)] = table;
        }
        return tables;
    }

    private string Tag(int offset) => System.Text.Encoding.Latin1.GetString(Read(offset, 4).Span);

    private int Number(int offset) => BinaryPrimitives.ReadInt32BigEndian(Read(offset, 4).Span);
}
