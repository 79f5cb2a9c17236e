using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace CustomerHealth.Documents.Tests;

/// <summary>Writes PNG files of every kind, each row with another filter.</summary>
internal static class APng
{
    public const int Width = 20;
    public const int Height = 10;

    /// <param name="color">The number of the colour type.</param>
    /// <param name="depth">Bits a sample.</param>
    /// <param name="transparency">The tRNS chunk, if any.</param>
    public static byte[] Of(int color, int depth, byte[]? transparency = null)
    {
        var samples = color switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        Write(file, "IHDR", [0, 0, 0, Width, 0, 0, 0, Height, (byte)depth, (byte)color, 0, 0, 0]);
        if (color == 3)
            Write(file, "PLTE", [.. Enumerable.Range(0, 3 << depth).Select(i => (byte)(i * 37))]);
        if (transparency is not null)
            Write(file, "tRNS", transparency);
        var data = Deflated(Rows((Width * samples * depth + 7) / 8, Math.Max(1, samples * depth / 8)));
        Write(file, "IDAT", data.AsSpan(0, data.Length / 2));
        Write(file, "IDAT", data.AsSpan(data.Length / 2));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>With all checksums right, whatever was changed before.</summary>
    public static byte[] Sealed(byte[] file)
    {
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            if (length < 0 || length > file.Length - at - 12)
                break;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + length), Checksum(file[(at + 4)..(at + 8 + length)]));
            at += length + 12;
        }
        return file;
    }

    /// <summary>One of that many dots, all black.</summary>
    public static byte[] Black(int width, int height)
    {
        var file = new MemoryStream();
        file.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        Write(file, "IHDR", head);
        Write(file, "IDAT", Deflated(new byte[(width + 1) * height]));
        Write(file, "IEND", []);
        return file.ToArray();
    }

    /// <summary>The plain bytes of a row.</summary>
    public static byte At(int y, int i) => (byte)(y * 23 + i * 7);

    private static byte[] Rows(int length, int dot)
    {
        var rows = new List<byte>();
        for (var y = 0; y < Height; y++)
        {
            var filter = y % 5;
            rows.Add((byte)filter);
            for (var i = 0; i < length; i++)
            {
                var left = i >= dot ? At(y, i - dot) : 0;
                var above = y > 0 ? At(y - 1, i) : 0;
                var corner = i >= dot && y > 0 ? At(y - 1, i - dot) : 0;
                rows.Add((byte)(At(y, i) - Prediction(filter, left, above, corner)));
            }
        }
        return [.. rows];
    }

    private static int Prediction(int filter, int left, int above, int corner) => filter switch
    {
        0 => 0,
        1 => left,
        2 => above,
        3 => (left + above) / 2,
        _ => new[] { left, above, corner }.MinBy(value => Math.Abs(left + above - corner - value)),
    };

    private static byte[] Deflated(byte[] bytes)
    {
        var stream = new MemoryStream();
        using (var deflate = new ZLibStream(stream, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(bytes);
        return stream.ToArray();
    }

    private static void Write(Stream file, string type, ReadOnlySpan<byte> content)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, content.Length);
        file.Write(number);
        byte[] body = [.. Encoding.ASCII.GetBytes(type), .. content];
        file.Write(body);
        BinaryPrimitives.WriteUInt32BigEndian(number, Checksum(body));
        file.Write(number);
    }

    private static uint Checksum(byte[] bytes)
    {
        var sum = uint.MaxValue;
        foreach (var value in bytes)
        {
            sum ^= value;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB88320;
        }
        return ~sum;
    }
}
