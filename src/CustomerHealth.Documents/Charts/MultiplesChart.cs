using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary><c>multiples</c>: one small chart for each view, all on the same scale, never merged into one.</summary>
internal sealed class MultiplesChart : IBlockChart
{
    private const string Shape = "title, subtitle, unit, x, panels with label, status, values, bands with from, to, label, status, min, max";
    private const int MostPanels = 16;
    private const int MostPerLine = 4;
    private const double Narrowest = 110;
    private const double Gap = 12;
    private const double PanelHeight = 90;
    private const double PlotTop = 28;
    private const double PlotHeight = 54;
    private const double Foot = 14;

    private static readonly TextStyle LabelStyle = new() { Size = 8.6, IsBold = true };
    private static readonly TextStyle NoteStyle = new() { Size = 8.4, Color = Theme.Muted };

    public string Name => "multiples";

    public JsonTypeInfo Data => BlockJson.Default.MultiplesData;

    public IReadOnlyList<Atom> Build(FencedBlock block, TextLayout text, double width, TagNode parent)
    {
        var data = block.Read(BlockJson.Default.MultiplesData, Shape);
        block.RefuseNull(data.Panels, "panels");
        data.Check(block, [.. data.Panels.Select(panel => (panel.Label, panel.Values))], ("panel", "panels", MostPanels, MayBeEmpty: true));
        var bands = Band.AllOf(block, data.Bands);
        var scale = ValueScale.Over(block, data.Panels.SelectMany(panel => panel.Values).OfType<double>(), data.Min, data.Max);
        var mostPerLine = Math.Clamp((int)((width + Gap) / (Narrowest + Gap)), 1, MostPerLine);
        var lines = Math.Max(1, (data.Panels.Count + mostPerLine - 1) / mostPerLine);
        var perLine = Math.Max(1, (data.Panels.Count + lines - 1) / lines);
        var panelWidth = (width - Gap * (perLine - 1)) / perLine;
        var looks = data.Panels.Select(panel => block.Status(panel.Status)).ToList();
        var note = text.Fit(NoteOf(data, scale, bands, text.Language), NoteStyle, width);
        var head = new ChartHead(text, data.Title, data.Subtitle, width);
        return head.Above(parent.Add("Figure", AltOf(data, looks, text.Language)), lines * PanelHeight + Foot, (canvas, corner) =>
        {
            for (var i = 0; i < data.Panels.Count; i++)
            {
                var place = new Point(corner.X + i % perLine * (panelWidth + Gap), corner.Y + i / perLine * PanelHeight);
                DrawHead(canvas, text, (data.Panels[i], looks[i], data.Unit), new Box(place.X, place.Y, panelWidth, PlotTop));
                var plot = new Plot(new Box(place.X, place.Y + PlotTop, panelWidth, PlotHeight), scale, data.X.Count);
                if (Plot.LastOf(data.Panels[i].Values) is null)
                    DrawNothing(canvas, text, plot);
                else
                    DrawPlot(canvas, plot, bands, data.Panels[i].Values);
            }
            note.Draw(canvas, new Point(corner.X, corner.Y + lines * PanelHeight + 6));
        });
    }

    private static void DrawHead(ICanvas canvas, TextLayout text, (PanelData Data, StatusLook Look, string Unit) panel, Box box)
    {
        var last = panel.Data.Values is [.., { } known] ? ChartNumber.Of(known, panel.Unit, text.Language) : "–";
        var value = text.Line(last, LabelStyle with { Color = panel.Look.Color });
        text.Fit(panel.Data.Label, LabelStyle, box.Width).Draw(canvas, new Point(box.X, box.Y + 9));
        StatusMark.Draw(canvas, new Point(box.X + 4, box.Y + 18), 3.4, panel.Look);
        text.Fit(panel.Look.Word, NoteStyle with { Color = panel.Look.Color, IsBold = true }, box.Width - value.Width - 16)
            .Draw(canvas, new Point(box.X + 11, box.Y + 21));
        value.Draw(canvas, new Point(box.X + box.Width, box.Y + 21), TextAlign.Right);
    }

    private static void DrawPlot(ICanvas canvas, Plot plot, IReadOnlyList<Band> bands, IReadOnlyList<double?> values)
    {
        if (bands is [])
            canvas.Rectangle(plot.Box, Paint.Filled(Theme.Wash));
        plot.DrawBands(canvas, bands);
        foreach (var y in bands.Skip(1).Select(band => plot.Y(band.From)))
            canvas.Line(new Point(plot.Box.X, y), new Point(plot.Right, y), Paint.Stroked(Theme.Hair, 0.5));
        canvas.Line(new Point(plot.Box.X, plot.Bottom), new Point(plot.Right, plot.Bottom), Paint.Stroked(Theme.Muted, 0.5));
        plot.DrawLine(canvas, values, Pen.All[0] with { Width = 1.3 }, marksPoints: false);
    }

    private static void DrawNothing(ICanvas canvas, TextLayout text, Plot plot)
    {
        canvas.Rectangle(plot.Box, Paint.Filled(Theme.Wash));
        text.Fit(text.Language.Drawings.NoValue, NoteStyle, plot.Box.Width)
            .Draw(canvas, new Point(plot.Box.X + plot.Box.Width / 2, plot.Box.Y + PlotHeight / 2 + 3), TextAlign.Centre);
    }

    /// <summary>Names the bands too, so that nobody has to tell their tints apart.</summary>
    private static string NoteOf(MultiplesData data, ValueScale scale, IReadOnlyList<Band> bands, Language language)
    {
        var words = language.Drawings;
        var range = words.Span(ChartNumber.Of(scale.Low, data.Unit, language, scale.Step), ChartNumber.Of(scale.High, data.Unit, language, scale.Step));
        return words.InEach(range, words.Span(data.X[0], data.X[^1]), string.Join(", ", bands.Reverse().Select(band => band.Label)));
    }

    private static string AltOf(MultiplesData data, List<StatusLook> looks, Language language)
    {
        var panels = data.Panels.Select((panel, i) => $"{TrendWords.Of((panel.Label, panel.Values), data.X, data.Unit, language)}; {looks[i].Word}");
        return $"{language.Drawings.SmallCharts}{(data.Title.Length > 0 ? $", {data.Title}" : "")}. {string.Join(". ", panels)}.";
    }
}
