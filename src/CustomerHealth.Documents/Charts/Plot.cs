using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>The area of a chart in which values stand over places on the x axis.</summary>
/// <param name="Box">The area.</param>
/// <param name="Scale">From its foot to its head.</param>
/// <param name="Count">How many places there are.</param>
internal sealed record Plot(Box Box, ValueScale Scale, int Count)
{
    private const double Inset = 8;

    public double Right => Box.X + Box.Width;

    public double Bottom => Box.Y + Box.Height;

    public double X(int index) => Count > 1
        ? Box.X + Inset + (Box.Width - 2 * Inset) * index / (Count - 1)
        : Box.X + Box.Width / 2;

    public double Y(double value) => Bottom - Math.Clamp(Scale.Share(value), 0, 1) * Box.Height;

    /// <summary>The tints behind the lines, cut at the ends of the scale.</summary>
    /// <param name="canvas">A tag is open.</param>
    /// <param name="bands">Each with its status.</param>
    public void DrawBands(ICanvas canvas, IReadOnlyList<Band> bands)
    {
        foreach (var band in bands)
        {
            var (top, bottom) = (Y(band.To), Y(band.From));
            if (bottom > top)
                canvas.Rectangle(new Box(Box.X, top, Box.Width, bottom - top), Paint.Filled(band.Status.Tint));
        }
    }

    /// <summary>The line, with gaps where a value is not known; a value alone is a dot.</summary>
    /// <param name="canvas">A tag is open.</param>
    /// <param name="values">One for each place.</param>
    /// <param name="pen">How.</param>
    /// <param name="marksPoints">Whether each value has a ring of its own.</param>
    public void DrawLine(ICanvas canvas, IReadOnlyList<double?> values, Pen pen, bool marksPoints)
    {
        foreach (var run in RunsOf(values))
        {
            if (run.Count > 1)
                pen.Draw(canvas, run);
            else
                canvas.Circle(run[0], pen.Width, Paint.Filled(pen.Color));
            foreach (var point in marksPoints ? run : [])
                canvas.Circle(point, 1.6, new Paint(Theme.White, pen.Color, 1.1));
        }
        if (LastOf(values) is { } last)
            canvas.Circle(new Point(X(last), Y(values[last]!.Value)), pen.IsSolid ? 2.6 : 1.7, Paint.Filled(pen.Color));
    }

    /// <summary>Place of the last known value; null when none is known.</summary>
    public static int? LastOf(IReadOnlyList<double?> values)
    {
        for (var i = values.Count - 1; i >= 0; i--)
        {
            if (values[i] is not null)
                return i;
        }
        return null;
    }

    private List<List<Point>> RunsOf(IReadOnlyList<double?> values)
    {
        var runs = new List<List<Point>>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is not { } value)
                continue;
            if (i == 0 || values[i - 1] is null)
                runs.Add([]);
            runs[^1].Add(new Point(X(i), Y(value)));
        }
        return runs;
    }
}
