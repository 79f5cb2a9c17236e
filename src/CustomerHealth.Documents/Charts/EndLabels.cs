using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>The last value and the name of each line, beside its end, so that no legend is needed.</summary>
internal sealed class EndLabels
{
    private const double Gap = 7;
    private const double Apart = 22;
    private const double MostOfWidth = 0.28;

    /// <summary>How far the first baseline stands above the middle of the two.</summary>
    private const double Rise = 1;

    private readonly LinesData _data;
    private readonly IReadOnlyList<Pen> _pens;
    private readonly IReadOnlyList<(TextLine Value, TextLine Name)> _labels;

    public EndLabels(TextLayout text, LinesData data, IReadOnlyList<Pen> pens, double width)
    {
        (_data, _pens) = (data, pens);
        var widest = width * MostOfWidth - Gap;
        _labels = [.. data.Series.Select((series, i) => (
            text.Fit(ValueOf(series, text.Language), new TextStyle { Size = 9.4, IsBold = true, Color = pens[i].Color }, widest),
            text.Fit(NameOf(series), new TextStyle { Size = 8, Color = pens[i].Color }, widest)))];
        Width = Gap + _labels.Max(label => Math.Max(label.Value.Width, label.Name.Width));
    }

    public double Width { get; }

    public void Draw(ICanvas canvas, Plot plot)
    {
        double[] wanted = [.. _data.Series.Select(series => Plot.LastOf(series.Values) is { } last ? plot.Y(series.Values[last]!.Value) : plot.Bottom)];
        var places = LabelSpread.Apart(wanted, Apart, plot.Box.Y + 6, plot.Bottom - 8);
        for (var i = 0; i < _labels.Count; i++)
        {
            var baseline = places[i] - Rise;
            _labels[i].Value.Draw(canvas, new Point(plot.Right + Gap, baseline));
            _labels[i].Name.Draw(canvas, new Point(plot.Right + Gap, baseline + 10));
            if (Math.Abs(places[i] - wanted[i]) > Apart / 4 && Plot.LastOf(_data.Series[i].Values) is { } last)
                canvas.Line(new Point(plot.X(last) + 3, wanted[i]), new Point(plot.Right + Gap - 2, baseline - 3), Paint.Stroked(_pens[i].Color, 0.4));
        }
    }

    /// <summary>With its place, where the last value is not known and an older one is shown.</summary>
    private string NameOf(SeriesData series) => Plot.LastOf(series.Values) is { } last && last < series.Values.Count - 1
        ? $"{series.Name}, {_data.X[last]}"
        : series.Name;

    private string ValueOf(SeriesData series, Language language) => Plot.LastOf(series.Values) is { } last
        ? ChartNumber.Of(series.Values[last]!.Value, _data.Unit, language, TrendWords.RangeOf(series.Values))
        : "–";
}
