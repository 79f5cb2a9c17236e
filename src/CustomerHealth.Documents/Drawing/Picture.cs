namespace CustomerHealth.Documents.Drawing;

/// <summary>A picture of dots, as its file holds it. Never changes, so that threads may share it.</summary>
internal abstract class Picture
{
    /// <summary>Natural size is one dot for 1/96 inch, as browsers show it.</summary>
    private const double PointsPerDot = 72.0 / 96;

    /// <summary>The whole file.</summary>
    public required ReadOnlyMemory<byte> File { get; init; }

    /// <summary>In dots.</summary>
    public required int Width { get; init; }

    /// <summary>In dots.</summary>
    public required int Height { get; init; }

    /// <summary>Such as <c>image/png</c>.</summary>
    public abstract string MediaType { get; }

    /// <summary>In PDF points, at 96 dots an inch.</summary>
    public double NaturalWidth => Width * PointsPerDot;
}
