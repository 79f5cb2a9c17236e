namespace CustomerHealth.Documents.Drawing;

/// <summary>Reads JPEG and PNG files as far as a page needs to know them.</summary>
internal static class PictureReader
{
    /// <summary>The largest file, in bytes.</summary>
    public const int MostBytes = 10 * 1024 * 1024;

    private const int MostDots = 16_000_000;

    /// <summary>On a side: programs that show PDF files count dots in 16 bits.</summary>
    private const int LongestSide = short.MaxValue;

    /// <exception cref="InvalidDataException">It is no picture that can be drawn; the message goes on from "it".</exception>
    public static Picture Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MostBytes)
            throw new InvalidDataException($"it has over {MostBytes / 1024 / 1024} MB.");
        Picture picture = file.Span switch
        {
            [0xFF, 0xD8, 0xFF, ..] => JpegReader.Read(file),
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => PngReader.Read(file),
            _ => throw new InvalidDataException("it is neither JPEG nor PNG."),
        };
        if (picture.Width <= 0 || picture.Height <= 0)
            throw new InvalidDataException("it has no size.");
        if ((long)picture.Width * picture.Height > MostDots)
            throw new InvalidDataException($"it has {picture.Width} × {picture.Height} dots; {MostDots / 1_000_000} million are allowed.");
        if (Math.Max(picture.Width, picture.Height) > LongestSide)
            throw new InvalidDataException($"it has {picture.Width} × {picture.Height} dots; at most {LongestSide} are allowed on a side.");
        if (picture is PngPicture png)
            PngRows.Check(png);
        return picture;
    }
}
