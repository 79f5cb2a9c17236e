namespace CustomerHealth.Documents.Drawing;

/// <summary>The checksum at the end of each chunk of a PNG file (ISO/IEC 15948, annex D).</summary>
internal static class PngChecksum
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(value => OfByte((uint)value))];

    /// <param name="chunk">Type and content.</param>
    public static uint Of(ReadOnlySpan<byte> chunk)
    {
        var sum = uint.MaxValue;
        foreach (var value in chunk)
            sum = sum >> 8 ^ Table[(byte)(sum ^ value)];
        return ~sum;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
            value = (value & 1) == 0 ? value >> 1 : value >> 1 ^ Polynomial;
        return value;
    }
}
