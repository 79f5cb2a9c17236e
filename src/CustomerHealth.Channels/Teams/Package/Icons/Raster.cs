namespace CustomerHealth.Channels.Teams.Package.Icons;

/// <summary>A square picture in the making, of dots with a colour and an opacity.</summary>
internal sealed class Raster
{
    private readonly (Rgb Color, byte Opacity)[] _dots;

    private Raster(int side, (Rgb Color, byte Opacity) ground)
    {
        Side = side;
        _dots = new (Rgb, byte)[side * side];
        Array.Fill(_dots, ground);
    }

    /// <summary>Width and height, in dots.</summary>
    public int Side { get; }

    /// <summary>A picture that is one colour.</summary>
    public static Raster Full(int side, Rgb color) => new(side, (color, byte.MaxValue));

    /// <summary>A picture through which everything shows; what is painted has no edge of another colour than its own.</summary>
    public static Raster Clear(int side, Rgb color) => new(side, (color, 0));

    /// <summary>One dot.</summary>
    public (Rgb Color, byte Opacity) At(int column, int row) => _dots[(row * Side) + column];

    /// <summary>Covers each dot as far as the shape does; a shape's edge is soft over one dot.</summary>
    public Raster Paint(Shape shape, Rgb color)
    {
        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var cover = Math.Clamp(0.5 - shape(column + 0.5, row + 0.5), 0, 1);
                if (cover > 0)
                    _dots[(row * Side) + column] = Over(At(column, row), color, cover);
            }
        }

        return this;
    }

    // Porter and Duff 1984: "over", on colours that are not multiplied by their opacity.
    private static (Rgb Color, byte Opacity) Over((Rgb Color, byte Opacity) under, Rgb color, double cover)
    {
        var below = under.Opacity / 255.0;
        var opacity = cover + (below * (1 - cover));
        return (under.Color.Towards(color, cover / opacity), (byte)Math.Round(opacity * 255, MidpointRounding.AwayFromZero));
    }
}
