using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>How one line of a chart is drawn: colour and pattern together, so that the pattern alone tells lines apart.</summary>
/// <param name="Color">Of line and label.</param>
/// <param name="Width">Of the line.</param>
/// <param name="Dashes">Drawn and left out lengths by turns; empty for a solid line.</param>
internal sealed record Pen(Color Color, double Width, params IReadOnlyList<double> Dashes)
{
    /// <summary>In the order of the lines of a chart.</summary>
    public static readonly IReadOnlyList<Pen> All =
    [
        new(Theme.Accent, 1.8),
        new(Theme.Warm, 1.3, 4, 2.5),
        new(Theme.Ink, 1.2, 1.2, 2.2),
        new(Theme.Green, 1.3, 7, 2.5, 1.2, 2.5),
        new(Theme.Amber, 1.3, 9, 3),
        new(Theme.Muted, 1.3, 2.5, 1.5),
    ];

    public static readonly Pen Dashed = All[1];

    public bool IsSolid => Dashes is [];

    public void Draw(ICanvas canvas, IReadOnlyList<Point> points)
    {
        if (IsSolid)
        {
            canvas.Polyline([.. points], closed: false, Paint.Stroked(Color, Width));
            return;
        }

        var (turn, left) = (0, Dashes[0]);
        for (var i = 1; i < points.Count; i++)
            (turn, left) = DrawPiece(canvas, points[i - 1], points[i], (turn, left));
    }

    /// <summary>The pattern goes on over corners, else steep lines would turn solid.</summary>
    private (int Turn, double Left) DrawPiece(ICanvas canvas, Point from, Point to, (int Turn, double Left) pattern)
    {
        var (turn, left) = pattern;
        var length = Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
        for (var done = 0.0; length - done > 1e-6;)
        {
            var step = Math.Min(left, length - done);
            if (turn % 2 == 0)
                canvas.Line(Between(from, to, done / length), Between(from, to, (done + step) / length), Paint.Stroked(Color, Width));
            done += step;
            left -= step;
            if (left <= 1e-6)
            {
                turn = (turn + 1) % Dashes.Count;
                left = Dashes[turn];
            }
        }
        return (turn, left);
    }

    private static Point Between(Point from, Point to, double share) =>
        new(from.X + (to.X - from.X) * share, from.Y + (to.Y - from.Y) * share);
}
