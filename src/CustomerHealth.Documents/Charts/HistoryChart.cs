using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary><c>history</c>: the band of each view week by week, one cell a week, with the shape of the status in it.</summary>
internal sealed class HistoryChart : IBlockChart
{
    private const string Shape = "title, subtitle, weeks, and rows with label, bands";
    private const int MostRows = 24;
    private const double RowHeight = 17;
    private const double LabelShare = 0.45;
    private const double WidestLabel = 130;
    private const double Gap = 8;
    private const double NarrowestCell = 8;
    private const double WidestCell = 32;
    private const double Foot = 30;

    private static readonly TextStyle LabelStyle = new() { Size = 9 };
    private static readonly TextStyle SmallStyle = new() { Size = 8, Color = Theme.Muted };

    public string Name => "history";

    public JsonTypeInfo Data => BlockJson.Default.HistoryData;

    public IReadOnlyList<Atom> Build(FencedBlock block, TextLayout text, double width, TagNode parent)
    {
        var data = block.Read(BlockJson.Default.HistoryData, Shape);
        Check(block, data);
        var rows = data.Rows.Select(row => row.Bands.Select(block.Status).ToList()).ToList();
        var labels = data.Rows.Select(row => text.Fit(row.Label, LabelStyle, Math.Min(width * LabelShare, WidestLabel))).ToList();
        var left = labels.Max(label => label.Width) + Gap;
        var shown = Math.Min(data.Weeks.Count, (int)((width - left) / NarrowestCell));
        var cell = Math.Min(WidestCell, (width - left) / shown);
        var note = shown == data.Weeks.Count ? data.Subtitle : Joined(data.Subtitle, text.Language.Drawings.LastWeeks(shown, data.Weeks.Count));
        var legend = new StatusLegend(text, rows.SelectMany(row => row), width);
        var head = new ChartHead(text, data.Title, note, width);
        return head.Above(parent.Add("Figure", AltOf(data, rows, text.Language.Drawings)), RowHeight * rows.Count + Foot + legend.Height, (canvas, corner) =>
        {
            for (var i = 0; i < rows.Count; i++)
            {
                var y = corner.Y + i * RowHeight;
                labels[i].Draw(canvas, new Point(corner.X, y + 11.2));
                DrawCells(canvas, rows[i][^shown..], new Point(corner.X + left, y), cell);
            }
            var foot = corner.Y + RowHeight * rows.Count;
            DrawWeeks(canvas, text, [data.Weeks[^shown], data.Weeks[^1]], new Box(corner.X + left, foot, cell * shown, Foot));
            legend.Draw(canvas, corner with { Y = foot + 18 });
        });
    }

    private static void Check(FencedBlock block, HistoryData data)
    {
        block.RefuseNull(data.Weeks, "weeks");
        block.RefuseNull(data.Rows, "rows");
        if (data.Weeks is [])
            throw new DocumentException(block.Line, "The 'history' block has no weeks.");
        if (data.Rows.Count is 0 or > MostRows)
            throw new DocumentException(block.Line, $"The 'history' block has {data.Rows.Count} rows; use 1 to {MostRows}.");
        foreach (var row in data.Rows)
        {
            block.RefuseNull(row.Bands, "bands");
            if (row.Bands.Count != data.Weeks.Count)
                throw new DocumentException(block.Line, $"The row '{row.Label}' has {row.Bands.Count} bands for {data.Weeks.Count} weeks; write unknown for one that is not known.");
        }
    }

    private static void DrawCells(ICanvas canvas, List<StatusLook> bands, Point corner, double cell)
    {
        for (var i = 0; i < bands.Count; i++)
        {
            var box = new Box(corner.X + i * cell + 0.5, corner.Y + 1, cell - 1, RowHeight - 2);
            canvas.Rectangle(box, Paint.Filled(bands[i].Tint));
            var radius = Math.Min(4.4, (cell - 1) / 2 - 0.8);
            StatusMark.Draw(canvas, new Point(box.X + box.Width / 2, box.Y + box.Height / 2), radius, bands[i]);
        }
    }

    /// <summary>First and last week; where they would touch, the last one alone.</summary>
    private static void DrawWeeks(ICanvas canvas, TextLayout text, string[] ends, Box box)
    {
        var last = text.Fit(ends[1], SmallStyle, Math.Max(box.Width, 60));
        var first = text.Line(ends[0], SmallStyle);
        if (first.Width + Gap + last.Width <= box.Width)
            first.Draw(canvas, new Point(box.X, box.Y + 10));
        last.Draw(canvas, new Point(Math.Max(box.X + box.Width, box.X + last.Width), box.Y + 10), TextAlign.Right);
    }

    private static string AltOf(HistoryData data, List<List<StatusLook>> rows, DrawingWords words)
    {
        var said = rows.Select((row, i) => words.BandsOf(
            data.Rows[i].Label, row[^1].Word, [.. row.GroupBy(status => status.Word, StringComparer.Ordinal).Select(group => (group.Key, group.Count()))]));
        return $"{words.BandHistory}{(data.Title.Length > 0 ? $", {data.Title}" : "")}, {words.Span(data.Weeks[0], data.Weeks[^1])}. {string.Join(". ", said)}.";
    }

    private static string Joined(string subtitle, string note) => subtitle.Length == 0 ? note : $"{subtitle}; {note}";
}
