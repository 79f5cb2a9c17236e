using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace CustomerHealth.Documents.Fonts;

/// <summary>Puts tables together into a TrueType file.</summary>
internal static class SfntWriter
{
    private const uint TrueTypeVersion = 0x00010000;

    /// <param name="tables">In the alphabetical order of their tags, as the format asks.</param>
    public static byte[] Write(IReadOnlyList<(string Tag, byte[] Bytes)> tables)
    {
        var directory = 12 + 16 * tables.Count;
        var file = new byte[directory + tables.Sum(table => Padded(table.Bytes.Length))];
        WriteHeader(file, tables.Count);

        var offset = directory;
        for (var i = 0; i < tables.Count; i++)
        {
            var (tag, bytes) = tables[i];
            bytes.CopyTo(file, offset);
            var record = file.AsSpan(12 + 16 * i, 16);
            Encoding.ASCII.GetBytes(tag, record);
            BinaryPrimitives.WriteUInt32BigEndian(record[4..], Checksum(file.AsSpan(offset, Padded(bytes.Length))));
            BinaryPrimitives.WriteInt32BigEndian(record[8..], offset);
            BinaryPrimitives.WriteInt32BigEndian(record[12..], bytes.Length);
            offset += Padded(bytes.Length);
        }
        return file;
    }

    private static void WriteHeader(Span<byte> file, int tables)
    {
        var power = BitOperations.Log2((uint)tables);
        var searchRange = 16 << power;
        BinaryPrimitives.WriteUInt32BigEndian(file, TrueTypeVersion);
        BinaryPrimitives.WriteUInt16BigEndian(file[4..], (ushort)tables);
        BinaryPrimitives.WriteUInt16BigEndian(file[6..], (ushort)searchRange);
        BinaryPrimitives.WriteUInt16BigEndian(file[8..], (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(file[10..], (ushort)(16 * tables - searchRange));
    }

    private static uint Checksum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4)
            sum += BinaryPrimitives.ReadUInt32BigEndian(table[i..]);
        return sum;
    }

    private static int Padded(int length) => (length + 3) & ~3;
}
