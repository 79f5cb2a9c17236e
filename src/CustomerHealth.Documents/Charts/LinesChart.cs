using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary><c>lines</c>: values over time, with the bands of a status behind them and a label at the end of each line.</summary>
internal sealed class LinesChart : IBlockChart
{
    private const string Shape = "title, subtitle, unit, x, series with name, values, style, bands with from, to, label, status, min, max";
    private const int MostSeries = 6;
    private const double PlotHeight = 160;
    private const double Above = 5;
    private const double Below = 18;

    public string Name => "lines";

    public JsonTypeInfo Data => BlockJson.Default.LinesData;

    public IReadOnlyList<Atom> Build(FencedBlock block, TextLayout text, double width, TagNode parent)
    {
        var data = block.Read(BlockJson.Default.LinesData, Shape);
        block.RefuseNull(data.Series, "series");
        data.Check(block, [.. data.Series.Select(series => (series.Name, series.Values))], ("series", "series", MostSeries, MayBeEmpty: false));
        var bands = Band.AllOf(block, data.Bands);
        var scale = ValueScale.Over(block, data.Series.SelectMany(s => s.Values).OfType<double>(), data.Min, data.Max);
        var pens = PensOf(block, data.Series);
        var ends = new EndLabels(text, data, pens, width);
        var axes = new PlotAxes(text, scale, data.Unit, data.X);
        var room = ChartRoom.Checked(block, width - axes.Left - ends.Width);
        var head = new ChartHead(text, data.Title, data.Subtitle, width);
        return head.Above(parent.Add("Figure", AltOf(data, bands, text.Language)), Above + PlotHeight + Below, (canvas, corner) =>
        {
            var area = new Box(corner.X + axes.Left, corner.Y + Above, room, PlotHeight);
            var plot = new Plot(area, scale, data.X.Count);
            plot.DrawBands(canvas, bands);
            axes.Draw(canvas, plot);
            for (var i = data.Series.Count - 1; i >= 0; i--)
                plot.DrawLine(canvas, data.Series[i].Values, pens[i], pens[i].IsSolid && data.X.Count <= 26);
            BandLabels.Draw(canvas, text, plot, bands);
            ends.Draw(canvas, plot);
        });
    }

    /// <summary>Two lines never have the same pen, whatever styles are asked for.</summary>
    private static List<Pen> PensOf(FencedBlock block, IReadOnlyList<SeriesData> series)
    {
        var free = Pen.All.ToList();
        var pens = new List<Pen>();
        foreach (var style in series.Select(s => s.Style))
        {
            var pen = style switch
            {
                "" => free[0],
                "solid" => free.Find(p => p.IsSolid) ?? throw new DocumentException(block.Line, "Only one series of the 'lines' block can be solid; leave 'style' out."),
                "dash" => free.Find(p => !p.IsSolid) ?? free[0],
                _ => throw new DocumentException(block.Line, $"'{style}' in the 'lines' block is not a style; use solid or dash."),
            };
            pens.Add(pen);
            free.Remove(pen);
        }
        return pens;
    }

    private static string AltOf(LinesData data, IReadOnlyList<Band> bands, Language language)
    {
        var words = language.Drawings;
        var lines = data.Series.Select(series =>
        {
            var last = Plot.LastOf(series.Values) is { } at ? series.Values[at] : null;
            var band = last is { } value ? Band.Find(bands, value) : null;
            return TrendWords.Of((series.Name, series.Values), data.X, data.Unit, language) + (band is null ? "" : words.WhichIs(band.Label, band.Status.Word));
        });
        return $"{words.LineChart}{(data.Title.Length > 0 ? $", {data.Title}" : "")}. {string.Join(". ", lines)}.";
    }
}
