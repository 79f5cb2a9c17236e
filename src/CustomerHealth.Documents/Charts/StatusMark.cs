using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>Circle with a check, triangle with an exclamation mark, diamond with a cross, hollow circle, dash.</summary>
internal static class StatusMark
{
    /// <summary>Of a sign's strokes, for a mark of radius 1.</summary>
    private const double Stroke = 0.28;

    public static void Draw(ICanvas canvas, Point centre, double radius, StatusLook status)
    {
        Point At(double x, double y) => new(centre.X + x * radius, centre.Y + y * radius);
        var fill = Paint.Filled(status.Color);
        var sign = Paint.Stroked(Theme.White, Stroke * radius);
        var outline = Paint.Stroked(status.Color, Stroke * radius);

        switch (status.Key)
        {
            case "green":
                canvas.Circle(centre, radius, fill);
                canvas.Polyline([At(-0.45, 0.05), At(-0.1, 0.4), At(0.5, -0.38)], closed: false, sign);
                break;
            case "yellow":
                canvas.Polyline([At(0, -1.05), At(1.1, 0.9), At(-1.1, 0.9)], closed: true, fill);
                canvas.Line(At(0, -0.35), At(0, 0.25), sign);
                canvas.Circle(At(0, 0.58), 0.15 * radius, Paint.Filled(Theme.White));
                break;
            case "red":
                canvas.Polyline([At(0, -1.15), At(1.15, 0), At(0, 1.15), At(-1.15, 0)], closed: true, fill);
                canvas.Line(At(-0.38, -0.38), At(0.38, 0.38), sign);
                canvas.Line(At(0.38, -0.38), At(-0.38, 0.38), sign);
                break;
            case "unknown":
                canvas.Circle(centre, 0.86 * radius, outline);
                break;
            default:
                canvas.Line(At(-0.8, 0), At(0.8, 0), outline);
                break;
        }
    }

    /// <summary>The mark as part of a line of text, with the gap before the word that follows.</summary>
    /// <param name="status">Which.</param>
    /// <param name="size">Of the text.</param>
    public static InlineMark Inline(StatusLook status, double size) => Inline(status, size, gap: 0.38);

    /// <summary>The mark as part of a line of text, where a space of its own follows.</summary>
    /// <param name="status">Which.</param>
    /// <param name="size">Of the text.</param>
    public static InlineMark Alone(StatusLook status, double size) => Inline(status, size, gap: 0.06);

    private static InlineMark Inline(StatusLook status, double size, double gap)
    {
        const double WidestMark = 1.1;
        var radius = 0.42 * size;
        return new InlineMark(
            2 * WidestMark * radius + gap * size,
            (canvas, start) => Draw(canvas, new Point(start.X + WidestMark * radius, start.Y - 0.34 * size), radius, status));
    }
}
