namespace CustomerHealth.Documents.Drawing;

/// <summary>A PNG file that is not interlaced (ISO/IEC 15948).</summary>
internal sealed class PngPicture : Picture
{
    private const int BitsPerByte = 8;

    public required PngColor Color { get; init; }

    /// <summary>Bits a sample: 1, 2, 4, 8 or 16.</summary>
    public required int Depth { get; init; }

    /// <summary>Red, green and blue of each entry; empty but for <see cref="PngColor.Palette"/>.</summary>
    public required ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>The tRNS chunk: the opacity of each entry of the palette, or the one colour that is clear; empty when there is none.</summary>
    public required ReadOnlyMemory<byte> Transparency { get; init; }

    /// <summary>The filtered rows, deflated.</summary>
    public required ReadOnlyMemory<byte> Data { get; init; }

    public override string MediaType => "image/png";

    /// <summary>How many samples a dot has.</summary>
    public int Samples => Color switch
    {
        PngColor.Grey or PngColor.Palette => 1,
        PngColor.GreyAlpha => 2,
        PngColor.Rgb => 3,
        PngColor.RgbAlpha => 4,
    };

    /// <summary>Bytes of a row, without the byte that names its filter.</summary>
    public int RowLength => (int)(((long)Width * Samples * Depth + BitsPerByte - 1) / BitsPerByte);

    /// <summary>How far the dot to the left is, in bytes; at least 1.</summary>
    public int DotLength => Math.Max(1, Samples * Depth / BitsPerByte);
}
