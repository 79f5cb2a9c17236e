using System.Globalization;
using System.Text.Json.Serialization.Metadata;
using CustomerHealth.Core.Languages;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary><c>intervals</c>: differences with the range each may lie in; won, lost or inconclusive by shape and word.</summary>
internal sealed class IntervalsChart : IBlockChart
{
    private const string Shape = "title, subtitle, unit, and rows with label, value, low, high, verdict";
    private const int MostRows = 20;
    private const double RowHeight = 26;
    private const double Foot = 18;
    private const double LabelShare = 0.28;
    private const double WidestLabel = 140;
    private const double Gap = 8;
    private const double Radius = 4.2;

    private static readonly TextStyle LabelStyle = new() { Size = 9 };
    private static readonly TextStyle SmallStyle = new() { Size = 8, Color = Theme.Muted };

    public string Name => "intervals";

    public JsonTypeInfo Data => BlockJson.Default.IntervalsData;

    public IReadOnlyList<Atom> Build(FencedBlock block, TextLayout text, double width, TagNode parent)
    {
        var data = block.Read(BlockJson.Default.IntervalsData, Shape);
        Check(block, data);
        var looks = data.Rows.Select(row => LookOf(block, row)).ToList();
        var scale = ValueScale.Over(block, data.Rows.SelectMany(row => new[] { row.Low, row.High }).Append(0), null, null);
        var labels = data.Rows.Select(row => text.Fit(row.Label, LabelStyle, Math.Min(width * LabelShare, WidestLabel))).ToList();
        var words = looks.Select(look => text.Line(look.Word, LabelStyle with { IsBold = true, Color = look.Color })).ToList();
        var ranges = data.Rows.Select(row => text.Line(text.Language.Drawings.Span(ChartNumber.Signed(row.Low, "", text.Language), ChartNumber.Signed(row.High, data.Unit, text.Language)), SmallStyle)).ToList();
        var left = labels.Max(label => label.Width) + Gap;
        var right = Gap + words.Concat(ranges).Max(line => line.Width);
        var room = ChartRoom.Checked(block, width - left - right);
        var head = new ChartHead(text, data.Title, data.Subtitle, width);
        return head.Above(parent.Add("Figure", AltOf(data, looks, text.Language)), RowHeight * data.Rows.Count + Foot, (canvas, corner) =>
        {
            var box = new Box(corner.X + left, corner.Y, room, RowHeight * data.Rows.Count);
            DrawAxis(canvas, text, (scale, data.Unit), box);
            for (var i = 0; i < data.Rows.Count; i++)
            {
                var y = corner.Y + i * RowHeight;
                labels[i].Draw(canvas, new Point(corner.X, y + 16));
                DrawRow(canvas, (data.Rows[i], looks[i]), scale, box with { Y = y, Height = RowHeight });
                words[i].Draw(canvas, new Point(box.X + box.Width + Gap, y + 11));
                ranges[i].Draw(canvas, new Point(box.X + box.Width + Gap, y + 21));
            }
        });
    }

    private static void Check(FencedBlock block, IntervalsData data)
    {
        block.RefuseNull(data.Rows, "rows");
        ChartNumber.CheckUnit(block, data.Unit);
        if (data.Rows.Count is 0 or > MostRows)
            throw new DocumentException(block.Line, $"The 'intervals' block has {data.Rows.Count} rows; use 1 to {MostRows}.");
        foreach (var row in data.Rows)
        {
            ChartNumber.Check(block, row.Label, [row.Low, row.Value, row.High]);
            if (row.Low > row.Value || row.Value > row.High)
                throw new DocumentException(block.Line, $"'{row.Label}' in the 'intervals' block has {ChartNumber.Of(row.Value, "")}, which is not between low {ChartNumber.Of(row.Low, "")} and high {ChartNumber.Of(row.High, "")}.");
        }
    }

    private static StatusLook LookOf(FencedBlock block, IntervalData row) => row.Verdict switch
    {
        "won" => StatusLook.Green with { Word = block.Language.Drawings.Won },
        "lost" => StatusLook.Red with { Word = block.Language.Drawings.Lost },
        "inconclusive" => StatusLook.Unknown with { Word = block.Language.Drawings.Inconclusive },
        _ => throw new DocumentException(block.Line, $"'{row.Verdict}' in the 'intervals' block is not a verdict; use won, lost or inconclusive."),
    };

    private static void DrawAxis(ICanvas canvas, TextLayout text, (ValueScale Values, string Unit) scale, Box box)
    {
        var labels = scale.Values.Ticks.Select(tick => (Value: tick, Line: text.Line(ChartNumber.Signed(tick, scale.Unit, text.Language, scale.Values.Step), SmallStyle))).ToList();
        var step = box.Width / Math.Max(1, labels.Count - 1) < labels.Max(label => label.Line.Width) + Gap ? 2 : 1;
        var zero = Math.Max(0, labels.FindIndex(label => Math.Abs(label.Value) < scale.Values.Step / 2));
        var free = double.NegativeInfinity;
        for (var i = 0; i < labels.Count; i++)
        {
            var x = box.X + box.Width * scale.Values.Share(labels[i].Value);
            var isZero = i == zero;
            canvas.Line(new Point(x, box.Y), new Point(x, box.Y + box.Height), Paint.Stroked(isZero ? Theme.Muted : Theme.Hair, isZero ? 0.9 : 0.5));
            if ((i - zero) % step != 0 || x - labels[i].Line.Width / 2 < free)
                continue;
            labels[i].Line.Draw(canvas, new Point(x, box.Y + box.Height + 11), TextAlign.Centre);
            free = x + labels[i].Line.Width / 2 + 3;
        }
    }

    private static void DrawRow(ICanvas canvas, (IntervalData Data, StatusLook Look) row, ValueScale scale, Box box)
    {
        const double CapHeight = 3.5;
        var y = box.Y + box.Height / 2;
        Point At(double value, double rise = 0) => new(box.X + box.Width * scale.Share(value), y + rise);
        var stroke = Paint.Stroked(row.Look.Color, 1.6);
        canvas.Line(At(row.Data.Low), At(row.Data.High), stroke);
        canvas.Line(At(row.Data.Low, -CapHeight), At(row.Data.Low, CapHeight), stroke);
        canvas.Line(At(row.Data.High, -CapHeight), At(row.Data.High, CapHeight), stroke);
        canvas.Circle(At(row.Data.Value), Radius + 0.8, Paint.Filled(Theme.White));
        StatusMark.Draw(canvas, At(row.Data.Value), Radius, row.Look);
    }

    private static string AltOf(IntervalsData data, List<StatusLook> looks, Language language)
    {
        var words = language.Drawings;
        var rows = data.Rows.Select((row, i) =>
            $"{row.Label}: {looks[i].Word}, {Signed(row.Value, data.Unit)}, {words.Between(Signed(row.Low, ""), Signed(row.High, data.Unit))}");
        return $"{words.Intervals}{(data.Title.Length > 0 ? $", {data.Title}" : "")}. {Tally(words.Won)}, {Tally(words.Lost)}, {Tally(words.Inconclusive)}. {string.Join(". ", rows)}.";

        string Signed(double value, string unit) => ChartNumber.Signed(value, unit, language);
        string Tally(string word) => string.Create(CultureInfo.InvariantCulture, $"{looks.Count(look => look.Word == word)} {word.ToLowerInvariant()}");
    }
}
