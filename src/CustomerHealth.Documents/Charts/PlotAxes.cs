using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>The lines across a plot with their values, and the names of the places below it.</summary>
internal sealed class PlotAxes
{
    private const double Gap = 5;
    private const double WidestName = 60;

    private static readonly TextStyle Style = new() { Size = 8, Color = Theme.Muted };

    private readonly IReadOnlyList<(double Value, TextLine Label)> _ticks;
    private readonly IReadOnlyList<TextLine> _names;

    public PlotAxes(TextLayout text, ValueScale scale, string unit, IReadOnlyList<string> names)
    {
        _ticks = [.. scale.Ticks.Select(tick => (tick, text.Line(ChartNumber.Of(tick, unit, text.Language, scale.Step), Style)))];
        _names = [.. names.Select(name => text.Fit(name, Style, WidestName))];
    }

    /// <summary>Room for the values.</summary>
    public double Left => Gap + (_ticks.Count > 0 ? _ticks.Max(tick => tick.Label.Width) : 0);

    public void Draw(ICanvas canvas, Plot plot)
    {
        foreach (var (value, label) in _ticks)
        {
            var y = plot.Y(value);
            canvas.Line(new Point(plot.Box.X, y), new Point(plot.Right, y), Paint.Stroked(Theme.Hair, 0.5));
            label.Draw(canvas, new Point(plot.Box.X - Gap, y + 2.8), TextAlign.Right);
        }
        canvas.Line(new Point(plot.Box.X, plot.Bottom), new Point(plot.Right, plot.Bottom), Paint.Stroked(Theme.Muted, 0.5));
        DrawNames(canvas, plot);
    }

    /// <summary>The last one always, of the others as many as stand clear of each other.</summary>
    private void DrawNames(ICanvas canvas, Plot plot)
    {
        var pitch = plot.Count > 1 ? plot.X(1) - plot.X(0) : plot.Box.Width;
        var step = Math.Max(1, (int)Math.Ceiling((_names.Max(name => name.Width) + Gap) / pitch));
        for (var i = _names.Count - 1; i >= 0; i -= step)
            _names[i].Draw(canvas, new Point(plot.X(i), plot.Bottom + 12), TextAlign.Centre);
    }
}
