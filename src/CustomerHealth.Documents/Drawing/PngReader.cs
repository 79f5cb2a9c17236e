using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace CustomerHealth.Documents.Drawing;

/// <summary>Reads the chunks of a PNG file (ISO/IEC 15948, clauses 5 and 11).</summary>
internal static class PngReader
{
    private const int SignatureLength = 8;
    private const int HeaderLength = 13;
    private const int LargestPalette = 3 * 256;

    /// <exception cref="InvalidDataException">It is damaged or interlaced.</exception>
    public static PngPicture Read(ReadOnlyMemory<byte> file)
    {
        ReadOnlyMemory<byte> header = default, palette = default, transparency = default;
        var data = new ArrayBufferWriter<byte>();
        for (var at = SignatureLength; ;)
        {
            var (type, content) = Chunk(file, at);
            switch (type)
            {
                case "IHDR": header = content; break;
                case "PLTE": palette = content; break;
                case "tRNS": transparency = content; break;
                case "IDAT": data.Write(content.Span); break;
            }
            if (type is "IEND")
                break;
            at += content.Length + 12;
        }
        return Of(file, header.Span, (palette, transparency), data.WrittenMemory);
    }

    private static (string Type, ReadOnlyMemory<byte> Content) Chunk(ReadOnlyMemory<byte> file, int at)
    {
        if (at + 12 > file.Length)
            throw Damaged();
        var length = BinaryPrimitives.ReadInt32BigEndian(file.Span[at..]);
        return length >= 0 && length <= file.Length - at - 12 && IsWhole(file.Span.Slice(at + 4, length + 8))
            ? (Encoding.ASCII.GetString(file.Span.Slice(at + 4, 4)), file.Slice(at + 8, length))
            : throw Damaged();
    }

    /// <param name="chunk">Type, content and checksum.</param>
    private static bool IsWhole(ReadOnlySpan<byte> chunk) =>
        PngChecksum.Of(chunk[..^4]) == BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..]);

    private static PngPicture Of(
        ReadOnlyMemory<byte> file,
        ReadOnlySpan<byte> header,
        (ReadOnlyMemory<byte> Palette, ReadOnlyMemory<byte> Transparency) tables,
        ReadOnlyMemory<byte> data)
    {
        if (header.Length != HeaderLength)
            throw Damaged();
        var (depth, color) = (header[8], (PngColor)header[9]);
        if (!IsAllowed(color, depth))
            throw Damaged();
        if (header[12] != 0)
            throw new InvalidDataException("it is an interlaced PNG; save it without interlacing.");
        if (color == PngColor.Palette && (tables.Palette.Length is 0 or > LargestPalette || tables.Palette.Length % 3 != 0))
            throw Damaged();
        if (!tables.Transparency.IsEmpty && color is PngColor.Grey or PngColor.Rgb && tables.Transparency.Length < (color == PngColor.Grey ? 2 : 6))
            throw Damaged();
        return new PngPicture
        {
            File = file,
            Width = BinaryPrimitives.ReadInt32BigEndian(header),
            Height = BinaryPrimitives.ReadInt32BigEndian(header[4..]),
            Color = color,
            Depth = depth,
            Palette = tables.Palette,
            Transparency = tables.Transparency,
            Data = data,
        };
    }

    /// <summary>Table 11.1 of the standard.</summary>
    private static bool IsAllowed(PngColor color, int depth) => color switch
    {
        PngColor.Grey => depth is 1 or 2 or 4 or 8 or 16,
        PngColor.Palette => depth is 1 or 2 or 4 or 8,
        PngColor.Rgb or PngColor.GreyAlpha or PngColor.RgbAlpha => depth is 8 or 16,
        _ => false,
    };

    private static InvalidDataException Damaged() => new("it is a damaged PNG.");
}
