using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>One tile, laid out for its width: label, value or rows, notes, and the status at the foot.</summary>
internal sealed class Tile
{
    private const double Pad = 10;
    private const double Top = 9;
    private const double SmallLeading = 11.2;
    private const double ValueHeight = 27;
    private const double RowLeading = 12.6;
    private const double RowGap = 4;
    private const double FootHeight = 25;
    private const double MarkRadius = 4.3;
    private const double MarkRoom = 13;
    private const double TrendWidth = 37;
    private const double TrendHeight = 11;
    private const int MostRows = 12;

    private static readonly TextStyle LabelStyle = new() { Size = 8.2, Color = Theme.Muted, IsBold = true };
    private static readonly TextStyle NoteStyle = LabelStyle with { IsBold = false };
    private static readonly TextStyle ValueStyle = new() { Size = 22, IsSerif = true };
    private static readonly TextStyle RowStyle = new() { Size = 9 };

    private readonly TileData _data;
    private readonly TextLayout _text;
    private readonly StatusLook _status;
    private readonly IReadOnlyList<TextLine> _label;
    private readonly IReadOnlyList<TextLine> _notes;
    private readonly IReadOnlyList<TileRow> _rows;
    private readonly TextLine _value;
    private readonly TextLine _word;

    public Tile(TileData data, FencedBlock block, TextLayout text, double width)
    {
        Check(data, block);
        (_data, _text) = (data, text);
        var inner = width - 2 * Pad;
        var status = data.Status.Length > 0 ? block.Status(data.Status) : StatusLook.Unknown.In(block.Language);
        _status = data.Says.Length > 0 ? status with { Word = data.Says } : status;
        _label = Wrap(data.Label, LabelStyle, inner);
        _notes = [.. Wrap(data.Note, NoteStyle, inner), .. Wrap(data.Detail, NoteStyle, inner)];
        _rows = [.. data.Rows.Select(row => RowOf(row, block, inner))];
        _value = ValueLine(inner);
        _word = text.Fit(_status.Word, new TextStyle { Size = 8.6, IsBold = true, Color = _status.Color }, inner - MarkRoom);
        Height = Top + SmallLeading * (_label.Count + _notes.Count) + BodyHeight + (HasFoot ? FootHeight : Top);
    }

    public double Height { get; }

    /// <summary>All that the tile says, as one sentence.</summary>
    public string Alt
    {
        get
        {
            var value = _data.Rows.Count > 0
                ? string.Join(", ", _rows.Select(row => $"{row.Name} {row.Number} {row.Status.Word}".Replace("  ", " ", StringComparison.Ordinal)))
                : _data.Value.Length > 0 ? $"{_data.Value} {_data.Of}".TrimEnd() : _text.Language.Drawings.NoValue;
            var trend = _data.Trend.Count > 0 ? Sparkline.AltOf(_data.Trend, _text.Language) : "";
            string[] parts = [$"{_data.Label}: {value}", HasFoot ? _status.Word : "", _data.Note, _data.Detail, trend];
            return string.Join("; ", parts.Where(part => part.Length > 0));
        }
    }

    // A value without a status is a count, which has no band.
    private bool HasFoot => _data.Status.Length > 0 || (_data.Rows.Count == 0 && (_data.Value.Length == 0 || _data.Trend.Count > 0));

    private double BodyHeight => _rows.Count > 0
        ? RowGap + _rows.Sum(row => Math.Max(1, row.Label.Count) * RowLeading)
        : ValueHeight;

    public void Draw(ICanvas canvas, Box box)
    {
        canvas.Rectangle(box, Paint.Filled(_status.Tint), radius: 3);
        canvas.Rectangle(box with { Height = 2.4 }, Paint.Filled(_status.Color));

        var y = DrawLines(canvas, _label, new Point(box.X + Pad, box.Y + Top), LabelStyle.Size);
        if (_rows.Count > 0)
            DrawRows(canvas, box, y + RowGap);
        else
            _value.Draw(canvas, new Point(box.X + Pad, y + 21.5));
        DrawLines(canvas, _notes, new Point(box.X + Pad, y + BodyHeight), NoteStyle.Size);
        if (HasFoot)
            DrawFoot(canvas, box);
    }

    private static void Check(TileData data, FencedBlock block)
    {
        block.RefuseNull(data.Rows, "rows");
        if (data.Rows.Count > MostRows)
            throw new DocumentException(block.Line, $"The tile '{data.Label}' has {data.Rows.Count} rows; at most {MostRows} fit.");
        if (!data.Trend.All(Sparkline.CanDraw))
            throw new DocumentException(block.Line, $"The trend of the tile '{data.Label}' has a number that is too large to draw.");
    }

    private void DrawFoot(ICanvas canvas, Box box)
    {
        var middle = box.Y + box.Height - 14;
        StatusMark.Draw(canvas, new Point(box.X + Pad + MarkRadius, middle), MarkRadius, _status);
        _word.Draw(canvas, new Point(box.X + Pad + MarkRoom, middle + 2.9));
        if (box.Width - 2 * Pad - MarkRoom - _word.Width > TrendWidth)
        {
            var x = box.X + box.Width - Pad - TrendWidth;
            Sparkline.Draw(canvas, new Box(x, middle - TrendHeight / 2, TrendWidth, TrendHeight), _data.Trend);
        }
    }

    private void DrawRows(ICanvas canvas, Box box, double y)
    {
        foreach (var row in _rows)
        {
            StatusMark.Draw(canvas, new Point(box.X + Pad + 3.6, y + RowLeading / 2), 3.6, row.Status);
            var baseline = y + Paragraph.Baseline(RowStyle.Size, RowLeading);
            for (var i = 0; i < row.Label.Count; i++)
                row.Label[i].Draw(canvas, new Point(box.X + Pad + MarkRoom, baseline + i * RowLeading));
            row.Value.Draw(canvas, new Point(box.X + box.Width - Pad, baseline), TextAlign.Right);
            y += Math.Max(1, row.Label.Count) * RowLeading;
        }
    }

    private static double DrawLines(ICanvas canvas, IReadOnlyList<TextLine> lines, Point corner, double size)
    {
        var y = corner.Y;
        foreach (var line in lines)
        {
            line.Draw(canvas, corner with { Y = y + Paragraph.Baseline(size, SmallLeading) });
            y += SmallLeading;
        }
        return y;
    }

    private TileRow RowOf(TileRowData row, FencedBlock block, double inner)
    {
        var status = block.Status(row.Status);
        var number = row.Value.Length > 0 ? row.Value : "–";
        var value = _text.Fit(number, RowStyle with { IsBold = true }, inner / 2);
        return new TileRow(row.Label, row.Value, status)
        {
            Label = Wrap(row.Label, RowStyle, inner - MarkRoom - value.Width - RowGap),
            Value = value,
        };
    }

    /// <summary>Value and unit on one line, smaller where they would be too wide.</summary>
    private TextLine ValueLine(double inner)
    {
        var isKnown = _data.Value.Length > 0;
        var line = At(1);
        return line.Width <= inner ? line : At(inner / line.Width);

        TextLine At(double scale) => _text.Line(
        [
            new TextSpan(isKnown ? _data.Value : "–", ValueStyle with { Size = ValueStyle.Size * scale, IsSerif = isKnown, Color = isKnown ? Theme.Ink : Theme.Muted }),
            new TextSpan(isKnown && _data.Of.Length > 0 ? " " + _data.Of : "", NoteStyle with { Size = 10 * scale }),
        ]);
    }

    private IReadOnlyList<TextLine> Wrap(string words, TextStyle style, double width) =>
        words.Length == 0 ? [] : _text.Break([new TextSpan(words, style)], width);
}
