namespace CustomerHealth.Channels.Teams.Package.Icons;

/// <summary>
/// The mark of the app: the pulse of a client, which falls, recovers, and ends in the dot that stands for today in every trend of the documents.
/// </summary>
internal static class PulseMark
{
    /// <summary>Width and height of the icon in colour, in dots.</summary>
    public const int ColorSide = 192;

    /// <summary>Width and height of the outline icon, in dots.</summary>
    public const int OutlineSide = 32;

    private static readonly Rgb Today = new(0xf2, 0xa3, 0x6b);

    /// <summary>The accent of the documents; the ground of the icon in colour.</summary>
    public static Rgb Accent { get; } = new(0x0b, 0x4f, 0x6c);

    /// <summary>Fills its square, since Teams rounds the corners; the mark is within the middle 120 dots.</summary>
    public static Raster Color() => Raster.Full(ColorSide, Accent)
        .Paint(Shapes.Line(14, (44, 108), (66, 108), (87, 48), (111, 144), (134, 76)).Without(Shapes.Disc((139.5, 62), 19.5)), Rgb.White)
        .Paint(Shapes.Disc((139.5, 62), 13.5), Today);

    /// <summary>White on nothing. Not the other one made smaller: its level part and its dot stand on the grid, so that they are sharp.</summary>
    public static Raster Outline() => Raster.Clear(OutlineSide, Rgb.White)
        .Paint(Shapes.Line(2, (4, 19), (8.7, 19), (13.2, 5.5), (18.3, 26.5), (25, 11)).Without(Shapes.Disc((26.5, 7.5), 3.9)), Rgb.White)
        .Paint(Shapes.Disc((26.5, 7.5), 2.6), Rgb.White);
}
