using System.Collections.Immutable;
using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Pipe tables: widths from the words in them, numbers to the right, the head repeated on every page.</summary>
internal sealed class TableReader(TextLayout text, InlineReader inlines, ICollection<string> warnings)
{
    private const double Pad = 5;
    private const double Gutter = 8;
    private const double Narrowest = 2 * Pad + 12;
    private const double WidestIdeal = 240;
    private const double BeforeTable = 10;

    /// <summary>Under an empty row: it is a line to write on.</summary>
    private const double WritingRoom = 21;

    /// <summary>So that rounding never breaks what was measured to fit.</summary>
    private const double Slack = 1;

    private static readonly TextStyle HeadStyle = new() { Size = Theme.SmallSize, IsBold = true, Color = Theme.Muted };
    private static readonly TextStyle BodyStyle = new() { Size = Theme.TableSize };

    public IReadOnlyList<Atom> Read(Table table, BlockFrame frame)
    {
        var tag = frame.Tag.Add("Table");
        var (head, body) = (new Lazy<TagNode>(() => tag.Add("THead")), new Lazy<TagNode>(() => tag.Add("TBody")));
        var rows = table.OfType<TableRow>().Select(row => ReadRow(row, (row.IsHeader ? head : body).Value.Add("TR"))).ToList();
        var count = rows.Max(row => row.Cells.Count);
        if (count * Narrowest > frame.Width)
            throw new DocumentException(table.Line + 1, $"The table has {count} columns; at most {(int)(frame.Width / Narrowest)} fit here.");

        var needs = Enumerable.Range(0, count).Select(column => NeedOf(rows, column, AlignmentOf(table, column))).ToList();
        for (var i = 1; i < count; i++)
            needs[i] = WithGutter(needs[i], needs[i - 1]);
        if (ColumnWidths.Least(needs) > frame.Width)
            throw new DocumentException(table.Line + 1, $"The table has {count} columns of words; at most {(int)(frame.Width / ColumnWidths.Readable)} fit here, for with more a line of a column holds only a letter or two.");
        if (needs.Sum(need => need.Min) > frame.Width)
            warnings.Add($"Line {table.Line + 1}: the table is too wide for its words, some are split.");
        var columns = ColumnsOf(needs, frame.Width);
        return AtomsOf(rows, columns, frame);
    }

    private TableLine ReadRow(TableRow row, TagNode tag)
    {
        var style = row.IsHeader ? HeadStyle : BodyStyle;
        var cells = row.OfType<TableCell>().Select(cell =>
        {
            var cellTag = row.IsHeader ? tag.Add("TH", scope: "Column") : tag.Add("TD");
            return (cellTag, cell is [LeafBlock leaf, ..] ? inlines.Read(leaf, style, cellTag) : []);
        });
        return new TableLine(row.IsHeader, [.. cells]);
    }

    private static TableColumnAlign? AlignmentOf(Table table, int column) =>
        column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;

    private ColumnNeed NeedOf(List<TableLine> rows, int column, TableColumnAlign? written)
    {
        var (min, ideal) = (Narrowest, Narrowest);
        var isNumeric = rows.Any(row => !row.IsHeader && column < row.Cells.Count && row.Cells[column].Spans.Count > 0);
        foreach (var row in rows.Where(row => column < row.Cells.Count))
        {
            var spans = row.Cells[column].Spans;
            var range = text.Measure(spans);
            min = Math.Max(min, range.Min + 2 * Pad + Slack);
            ideal = Math.Max(ideal, Math.Max(range.Min, Math.Min(range.Ideal, WidestIdeal)) + 2 * Pad + Slack);
            isNumeric &= row.IsHeader || IsNumber(spans);
        }
        var align = AlignOf(written, isNumeric);
        var numbers = align == TextAlign.Right ? NumbersOf(rows, column) : null;
        var needed = numbers is null ? 0 : numbers.Width + 2 * Pad + Slack;
        return new ColumnNeed(Math.Max(min, needed), Math.Max(ideal, needed), isNumeric) { Align = align, Numbers = numbers };
    }

    /// <summary>Text that begins close to where numbers end is read as one with them.</summary>
    private static ColumnNeed WithGutter(ColumnNeed need, ColumnNeed before) => before.Align == TextAlign.Right && need.Align == TextAlign.Left
        ? need with { Min = need.Min + Gutter, Ideal = need.Ideal + Gutter, Gutter = Gutter }
        : need;

    private static TextAlign AlignOf(TableColumnAlign? written, bool isNumeric) => written switch
    {
        TableColumnAlign.Left => TextAlign.Left,
        TableColumnAlign.Center => TextAlign.Centre,
        TableColumnAlign.Right => TextAlign.Right,
        _ => isNumeric ? TextAlign.Right : TextAlign.Left,
    };

    private DecimalColumn? NumbersOf(List<TableLine> rows, int column) => DecimalColumn.Of(
        [.. rows.Select(row => row.IsHeader || column >= row.Cells.Count ? null : row.Cells[column].Spans)],
        text);

    private static bool IsNumber(IReadOnlyList<TextSpan> spans) =>
        spans.All(span => span.Mark is null && span.Text.All(character =>
            char.IsDigit(character) || " .,:%€$£/−–—-+\u202F\u00A0kM→".Contains(character, StringComparison.Ordinal)));

    private static List<TableColumn> ColumnsOf(List<ColumnNeed> needs, double width)
    {
        var widths = ColumnWidths.Share(needs, width);
        var columns = new List<TableColumn>();
        var x = 0.0;
        for (var i = 0; i < needs.Count; i++)
        {
            var numbers = needs[i].Numbers is { } all && all.Width <= widths[i] - 2 * Pad ? all : null;
            columns.Add(new TableColumn(x, widths[i], needs[i].Align) { Numbers = numbers, Gutter = needs[i].Gutter });
            x += widths[i];
        }
        return columns;
    }

    private List<Atom> AtomsOf(List<TableLine> rows, List<TableColumn> columns, BlockFrame frame)
    {
        // Neither its first row nor its last is left alone on a page.
        const int LeastRowsToKeepTwo = 3;
        const double HighestRepeat = 0.3;
        var head = ImmutableArray<Atom>.Empty;
        var atoms = new List<Atom>();
        for (var i = 0; i < rows.Count; i++)
        {
            var isHead = rows[i].IsHeader;
            var atom = Atom.Of(RowOf((rows[i], i), columns, frame.Width)) with
            {
                Before = i == 0 ? BeforeTable : 0,
                KeepWithNext = isHead || (i == 1 || i == rows.Count - 2) && rows.Count >= LeastRowsToKeepTwo,
            };
            if (isHead)
                head = head.Add(atom);
            else if (Atom.HeightOf(head) <= HighestRepeat * frame.Height)
                atom = atom with { TableHead = head };
            atoms.Add(atom);
        }
        return atoms;
    }

    private Row RowOf((TableLine Line, int Number) row, List<TableColumn> columns, double width)
    {
        var isHead = row.Line.IsHeader;
        var cells = row.Line.Cells.Select((cell, i) =>
        {
            var column = columns[i];
            var inner = Math.Max(1, column.Width - 2 * Pad - column.Gutter);
            var style = new ParagraphStyle(isHead ? 11 : 12.6) { Align = column.Align };
            var lines = column.Numbers?.Lines[row.Number] is { } number ? [number] : text.Break(cell.Spans, inner);
            return new Cell(column.X + Pad + column.Gutter, Paragraph.Of(lines, inner, style, cell.Tag))
            {
                PadTop = isHead ? 4 : 4.4,
                PadBottom = isHead ? 4 : row.Line.IsBlank ? WritingRoom : 4,
                AlignsBottom = isHead,
            };
        });
        return new Row([.. cells]) { Width = width, Background = isHead ? DrawHeadGround : DrawRowRule };
    }

    private static void DrawHeadGround(ICanvas canvas, Box box)
    {
        canvas.Rectangle(box, Paint.Filled(Theme.Wash));
        DrawRule(canvas, box, Paint.Stroked(Theme.Ink, 0.8));
    }

    private static void DrawRowRule(ICanvas canvas, Box box) => DrawRule(canvas, box, Paint.Stroked(Theme.Hair, 0.5));

    private static void DrawRule(ICanvas canvas, Box box, Paint paint)
    {
        var y = box.Y + box.Height;
        canvas.Line(new Point(box.X, y), new Point(box.X + box.Width, y), paint);
    }
}
