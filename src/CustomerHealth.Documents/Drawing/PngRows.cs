using System.IO.Compression;

namespace CustomerHealth.Documents.Drawing;

/// <summary>The rows of a PNG picture, inflated and with their filters taken back (ISO/IEC 15948, clause 9).</summary>
internal static class PngRows
{
    private const int LastFilter = 4;
    private const string Damaged = "it is a damaged PNG.";

    /// <summary>Reads all rows without keeping them, for pictures whose data go into a document as they are.</summary>
    /// <exception cref="InvalidDataException">There are too few, or too many, or one is damaged.</exception>
    public static void Check(PngPicture picture) => Read(picture, static (_, _) => { }, unfilter: false);

    /// <param name="picture">What to read.</param>
    /// <param name="take">Gets each row's number and bytes; the bytes are overwritten by the row after the next.</param>
    public static void Read(PngPicture picture, Action<int, ReadOnlySpan<byte>> take) => Read(picture, take, unfilter: true);

    private static void Read(PngPicture picture, Action<int, ReadOnlySpan<byte>> take, bool unfilter)
    {
        using var stream = new ZLibStream(new MemoryStream(picture.Data.ToArray()), CompressionMode.Decompress);
        var (row, above) = (new byte[picture.RowLength + 1], new byte[picture.RowLength + 1]);
        try
        {
            for (var y = 0; y < picture.Height; y++)
            {
                stream.ReadExactly(row);
                if (row[0] > LastFilter)
                    throw new InvalidDataException(Damaged);
                if (unfilter)
                    Unfilter(row, above, picture.DotLength);
                take(y, row.AsSpan(1));
                (row, above) = (above, row);
            }
            if (stream.ReadByte() >= 0)
                throw new InvalidDataException(Damaged);
        }
        catch (Exception damage) when (damage is EndOfStreamException or InvalidDataException)
        {
            // A broken stream is told of by its reader in words that are not for the author of a document.
            throw new InvalidDataException(Damaged, damage);
        }
    }

    /// <param name="row">The filter's number, then the bytes.</param>
    /// <param name="above">The row before, already unfiltered; zeroes above the first.</param>
    /// <param name="dot">How far the dot to the left is, in bytes.</param>
    private static void Unfilter(Span<byte> row, ReadOnlySpan<byte> above, int dot)
    {
        for (var i = 1; i < row.Length; i++)
        {
            var left = i > dot ? row[i - dot] : 0;
            var corner = i > dot ? above[i - dot] : 0;
            row[i] += (byte)(row[0] switch
            {
                0 => 0,
                1 => left,
                2 => above[i],
                3 => (left + above[i]) / 2,
                _ => Paeth(left, above[i], corner),
            });
        }
    }

    /// <summary>Whichever neighbour is nearest to left + above − corner (A. W. Paeth, 1991).</summary>
    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        var (toLeft, toAbove, toCorner) = (Math.Abs(estimate - left), Math.Abs(estimate - above), Math.Abs(estimate - corner));
        return toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner;
    }
}
