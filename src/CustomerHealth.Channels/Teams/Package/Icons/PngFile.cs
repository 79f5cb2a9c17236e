using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CustomerHealth.Channels.Teams.Package.Icons;

/// <summary>Writes a picture as a PNG file (ISO/IEC 15948): 8 bits for red, green, blue and opacity, not interlaced, nothing in it but the dots.</summary>
internal static class PngFile
{
    private const uint Polynomial = 0xEDB88320;
    private const int DotLength = 4;

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The bytes of the file; the same picture gives the same bytes.</summary>
    public static byte[] Of(Raster picture)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, picture.Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), picture.Side);
        (header[8], header[9]) = (8, 6); // bits a sample; colour type with opacity
        return [.. Signature, .. Chunk("IHDR", header), .. Chunk("IDAT", Deflated(Rows(picture))), .. Chunk("IEND", [])];
    }

    private static byte[] Rows(Raster picture)
    {
        var length = 1 + (picture.Side * DotLength);
        var rows = new byte[picture.Side * length]; // the first byte of each row is its filter: 0, none
        for (var row = 0; row < picture.Side; row++)
        {
            for (var column = 0; column < picture.Side; column++)
            {
                var (color, opacity) = picture.At(column, row);
                ReadOnlySpan<byte> dot = [color.Red, color.Green, color.Blue, opacity];
                dot.CopyTo(rows.AsSpan((row * length) + 1 + (column * DotLength)));
            }
        }

        return rows;
    }

    private static byte[] Deflated(byte[] rows)
    {
        using var written = new MemoryStream();
        using (var packed = new ZLibStream(written, CompressionLevel.SmallestSize))
            packed.Write(rows);
        return written.ToArray();
    }

    private static byte[] Chunk(string type, ReadOnlySpan<byte> content)
    {
        byte[] chunk = [0, 0, 0, 0, .. Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Checksum(chunk.AsSpan(4, chunk.Length - 8)));
        return chunk;
    }

    // Annex D, bit by bit: an icon has few bytes.
    private static uint Checksum(ReadOnlySpan<byte> content)
    {
        var sum = uint.MaxValue;
        foreach (var value in content)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
        }

        return ~sum;
    }
}
