using System.Buffers.Binary;

namespace CustomerHealth.Documents.Drawing;

/// <summary>Reads a JPEG file up to its dots (ITU-T T.81, annex B): its size, colours, and Adobe's mark.</summary>
internal static class JpegReader
{
    private const int Baseline = 0xC0, Progressive = 0xC2, LastFrame = 0xCF;
    private const int HuffmanTables = 0xC4, Reserved = 0xC8, ArithmeticTables = 0xCC, QuantizationTables = 0xDB;
    private const int StartOfScan = 0xDA, EndOfImage = 0xD9;
    private const int Adobe = 0xEE;

    /// <exception cref="InvalidDataException">It is damaged or of a kind that PDF does not know.</exception>
    public static JpegPicture Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        var (isAdobe, hasCodes, hasSteps) = (false, false, false);
        ReadOnlySpan<byte> frame = default;
        for (var at = 2; at + 4 <= bytes.Length;)
        {
            if (bytes[at] != 0xFF)
                throw Damaged();
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (length < 2 || at + 2 + length > bytes.Length || marker is EndOfImage)
                throw Damaged();
            var segment = bytes.Slice(at + 4, length - 2);
            if (marker is >= Baseline and <= LastFrame and not (HuffmanTables or Reserved or ArithmeticTables))
                frame = Checked(marker, segment);
            isAdobe |= marker == Adobe && segment.StartsWith("Adobe"u8);
            hasCodes |= marker == HuffmanTables;
            hasSteps |= marker == QuantizationTables;
            at += 2 + length;
            if (marker == StartOfScan)
                return hasCodes && hasSteps && !frame.IsEmpty && IsScan(segment, bytes[at..]) ? Of(file, frame, isAdobe) : throw Damaged();
        }
        throw Damaged();
    }

    private static ReadOnlySpan<byte> Checked(byte marker, ReadOnlySpan<byte> frame)
    {
        if (marker > Progressive)
            throw new InvalidDataException("it is a lossless or arithmetic-coded JPEG; save it as a usual one.");
        if (frame.Length < 6)
            throw Damaged();
        if (frame[0] != 8 || frame[5] is not (1 or 3 or 4))
            throw new InvalidDataException($"it has {frame[5]} colours of {frame[0]} bits; a JPEG of 1, 3 or 4 colours of 8 bits can be drawn.");
        return frame.Length == 6 + 3 * frame[5] ? frame : throw Damaged();
    }

    /// <summary>Is its head whole, and do dots and the end of the picture follow?</summary>
    private static bool IsScan(ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest) =>
        head.Length > 0
        && head[0] is >= 1 and <= 4
        && head.Length == 4 + 2 * head[0]
        && rest.LastIndexOf([(byte)0xFF, (byte)EndOfImage]) > 0
        && (rest[0] != 0xFF || rest[1] == 0);

    private static JpegPicture Of(ReadOnlyMemory<byte> file, ReadOnlySpan<byte> frame, bool isAdobe) => new()
    {
        File = file,
        Width = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]),
        Height = BinaryPrimitives.ReadUInt16BigEndian(frame[1..]),
        Components = frame[5],
        IsInverted = isAdobe && frame[5] == 4,
    };

    private static InvalidDataException Damaged() => new("it is a damaged JPEG.");
}
