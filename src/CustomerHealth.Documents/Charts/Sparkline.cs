using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>A line the size of a word: the course of a value, its last point marked.</summary>
internal static class Sparkline
{
    private const double InlineWidth = 42;
    private const double InlineGap = 4;

    /// <summary>Beyond this, differences of values lose their meaning and then overflow.</summary>
    private const double Largest = 1e15;

    public static bool CanDraw(double value) => Math.Abs(value) <= Largest;

    public static void Draw(ICanvas canvas, Box box, IReadOnlyList<double> values)
    {
        if (values.Count == 0)
            return;

        var (lowest, highest) = (values.Min(), values.Max());
        var range = highest - lowest;
        var step = values.Count > 1 ? box.Width / (values.Count - 1) : 0;
        Point[] points =
        [
            .. values.Select((value, i) => new Point(
                box.X + (values.Count > 1 ? i * step : box.Width),
                range > 0 ? box.Y + box.Height * (highest - value) / range : box.Y + box.Height / 2)),
        ];
        canvas.Polyline(points, closed: false, Paint.Stroked(Theme.Accent, 1.1));
        canvas.Circle(points[^1], 1.9, Paint.Filled(Theme.Accent));
    }

    /// <summary>The line as part of a line of text.</summary>
    /// <param name="values">From old to new.</param>
    /// <param name="size">Of the text.</param>
    public static InlineMark Inline(IReadOnlyList<double> values, double size) => new(
        InlineWidth + InlineGap,
        (canvas, start) => Draw(canvas, new Box(start.X, start.Y - 0.8 * size, InlineWidth, 0.8 * size), values));

    /// <summary>The numbers, for those who cannot see the line.</summary>
    /// <param name="values">From old to new.</param>
    /// <param name="language">Of the document.</param>
    public static string AltOf(IEnumerable<double> values, Language language) =>
        language.Drawings.Trends.Trend(language.Figures.Series(values.Select(value => ChartNumber.Of(value, "", language))));
}
