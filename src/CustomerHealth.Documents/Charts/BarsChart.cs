using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary><c>bars</c>: amounts side by side, each with a marker where it was planned to be.</summary>
internal sealed class BarsChart : IBlockChart
{
    private const string Shape = "title, subtitle, unit, max, highlight, planLabel, and bars with label, value, plan";
    private const int MostBars = 30;
    private const double RowHeight = 18;
    private const double BarHeight = 10;
    private const double LabelShare = 0.36;
    private const double WidestLabel = 130;
    private const double Gap = 7;
    private const double LegendHeight = 18;

    private static readonly TextStyle LabelStyle = new() { Size = 9 };
    private static readonly TextStyle LegendStyle = new() { Size = 8, Color = Theme.Muted };
    private static readonly Color Quiet = Color.Of("9DB4C0");

    public string Name => "bars";

    public JsonTypeInfo Data => BlockJson.Default.BarsData;

    public IReadOnlyList<Atom> Build(FencedBlock block, TextLayout text, double width, TagNode parent)
    {
        var data = block.Read(BlockJson.Default.BarsData, Shape);
        Check(block, data);
        var full = data.Max ?? FullOf(data.Bars);
        var labels = data.Bars.Select(bar => text.Fit(bar.Label, LabelStyle with { IsBold = IsSpokenOf(data, bar) }, Math.Min(width * LabelShare, WidestLabel))).ToList();
        var values = data.Bars.Select(bar => text.Line(ValueOf(bar, data.Unit, text.Language), LabelStyle with { IsBold = bar.Value is not null })).ToList();
        var left = labels.Max(label => label.Width) + Gap;
        var room = ChartRoom.Checked(block, width - left - Gap - values.Max(value => value.Width));
        var hasPlan = data.Bars.Any(bar => bar.Plan is not null);
        var legend = text.Fit(PlanOf(data, text.Language), LegendStyle, room);
        var head = new ChartHead(text, data.Title, data.Subtitle, width);
        return head.Above(parent.Add("Figure", AltOf(data, text.Language)), RowHeight * data.Bars.Count + (hasPlan ? LegendHeight : 0), (canvas, corner) =>
        {
            for (var i = 0; i < labels.Count; i++)
            {
                var y = corner.Y + i * RowHeight;
                labels[i].Draw(canvas, new Point(corner.X + left - Gap, y + 11.4), TextAlign.Right);
                values[i].Draw(canvas, new Point(corner.X + left + room + Gap, y + 11.4));
                DrawBar(canvas, new Box(corner.X + left, y + 3, room, BarHeight), data, (data.Bars[i], full));
            }
            if (hasPlan)
                DrawLegend(canvas, new Point(corner.X + left, corner.Y + RowHeight * labels.Count + 4), legend);
        });
    }

    private static double FullOf(IReadOnlyList<BarData> bars)
    {
        var most = bars.Max(bar => Math.Max(bar.Value ?? 0, bar.Plan ?? 0));
        return most > 0 ? most : 1;
    }

    private static void Check(FencedBlock block, BarsData data)
    {
        block.RefuseNull(data.Bars, "bars");
        ChartNumber.CheckUnit(block, data.Unit);
        if (data.Bars.Count is 0 or > MostBars)
            throw new DocumentException(block.Line, $"The 'bars' block has {data.Bars.Count} bars; use 1 to {MostBars}.");
        if (data.Max is { } max && !(max > 0 && Sparkline.CanDraw(max)))
            throw new DocumentException(block.Line, $"max of the 'bars' block is {ChartNumber.Of(max, "")}; it must be above 0.");
        foreach (var bar in data.Bars)
        {
            ChartNumber.Check(block, bar.Label, [bar.Value, bar.Plan]);
            foreach (var number in new[] { bar.Value, bar.Plan }.OfType<double>())
            {
                if (number < 0 || number > data.Max)
                    throw new DocumentException(block.Line, $"'{bar.Label}' in the 'bars' block has {ChartNumber.Of(number, "")}; use 0 to {(data.Max is { } most ? ChartNumber.Of(most, "") : "any number")}.");
            }
        }
        if (data.Highlight.Length > 0 && !data.Bars.Any(bar => IsSpokenOf(data, bar)))
            throw new DocumentException(block.Line, $"highlight of the 'bars' block is '{data.Highlight}', which is the label of no bar.");
    }

    private static bool IsSpokenOf(BarsData data, BarData bar) =>
        data.Highlight.Length > 0 && string.Equals(bar.Label, data.Highlight, StringComparison.Ordinal);

    private static string ValueOf(BarData bar, string unit, Language language) =>
        bar.Value is { } value ? ChartNumber.Of(value, unit, language) : language.Drawings.Unknown;

    private static string PlanOf(BarsData data, Language language) => data.PlanLabel ?? language.Drawings.Plan;

    private static void DrawBar(ICanvas canvas, Box box, BarsData data, (BarData Bar, double Full) shown)
    {
        var (bar, full) = shown;
        canvas.Rectangle(box, Paint.Filled(Theme.Wash));
        var isQuiet = data.Highlight.Length > 0 && !IsSpokenOf(data, bar);
        if (bar.Value is { } value)
            canvas.Rectangle(box with { Width = Math.Max(0.5, box.Width * value / full) }, Paint.Filled(isQuiet ? Quiet : Theme.Accent));
        if (bar.Plan is not { } plan)
            return;
        var x = box.X + box.Width * plan / full;
        canvas.Line(new Point(x, box.Y - 2), new Point(x, box.Y + box.Height + 2), Paint.Stroked(Theme.White, 3.2));
        canvas.Line(new Point(x, box.Y - 2), new Point(x, box.Y + box.Height + 2), Paint.Stroked(Theme.Warm, 1.6));
    }

    private static void DrawLegend(ICanvas canvas, Point corner, TextLine legend)
    {
        canvas.Line(corner with { X = corner.X + 1, Y = corner.Y + 1 }, corner with { X = corner.X + 1, Y = corner.Y + 10 }, Paint.Stroked(Theme.Warm, 1.6));
        legend.Draw(canvas, new Point(corner.X + 6, corner.Y + 8.5));
    }

    private static string AltOf(BarsData data, Language language)
    {
        var words = language.Drawings;
        var bars = data.Bars.Select(bar => $"{bar.Label} {ValueOf(bar, data.Unit, language)}" + (bar.Plan is { } plan
            ? $" ({PlanOf(data, language)} {ChartNumber.Of(plan, data.Unit, language)}{(bar.Value is { } value ? $", {(value >= plan ? words.Reached : words.Missed)}" : "")})"
            : ""));
        return $"{words.BarChart}{(data.Title.Length > 0 ? $", {data.Title}" : "")}. {string.Join(", ", bars)}.";
    }
}
