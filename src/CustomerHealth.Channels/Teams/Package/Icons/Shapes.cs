namespace CustomerHealth.Channels.Teams.Package.Icons;

/// <summary>The shapes that a mark is made of, as signed distances.</summary>
internal static class Shapes
{
    /// <summary>A line through points, with round ends and corners.</summary>
    /// <param name="width">In dots.</param>
    /// <param name="points">Two at least.</param>
    public static Shape Line(double width, params (double X, double Y)[] points) =>
        (x, y) => points.Zip(points.Skip(1), (from, to) => ToSegment(x, y, from, to)).Min() - (width / 2);

    /// <summary>A full circle.</summary>
    public static Shape Disc((double X, double Y) centre, double radius) => (x, y) => Length(x - centre.X, y - centre.Y) - radius;

    /// <summary>What of a shape is not in another.</summary>
    public static Shape Without(this Shape shape, Shape other) => (x, y) => Math.Max(shape(x, y), -other(x, y));

    private static double ToSegment(double x, double y, (double X, double Y) from, (double X, double Y) to)
    {
        var (alongX, alongY) = (to.X - from.X, to.Y - from.Y);
        var part = Math.Clamp((((x - from.X) * alongX) + ((y - from.Y) * alongY)) / ((alongX * alongX) + (alongY * alongY)), 0, 1);
        return Length(x - from.X - (alongX * part), y - from.Y - (alongY * part));
    }

    // Not by Hypot or the like: a square root is rounded the same on every machine.
    private static double Length(double x, double y) => Math.Sqrt((x * x) + (y * y));
}
