using System.Globalization;
using System.Text;
using CustomerHealth.Documents.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CustomerHealth.Documents.Html;

/// <summary>
/// Writes tables. On a phone the rows stand below each other as cards, each cell with the head of its column as a label and the status on top; a table of
/// numbers alone scrolls by itself beside its first column, the page does not.
/// </summary>
internal sealed class HtmlTables(HtmlInlines inlines)
{
    /// <summary>Dates and words of this length are not broken.</summary>
    private const int LongestUnbroken = 12;

    /// <summary>Fewer columns of numbers than this are read as a card.</summary>
    private const int LeastInMatrix = 3;

    private const string Rag = "rag:";
    private const string NumberSigns = " .,:%€$£/−–—-+\u202F\u00A0kM→";

    public string Write(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var looks = Enumerable.Range(0, rows.Max(row => row.Count)).Select(column => LookOf(table, rows, column)).ToList();
        var decimals = looks.Select((_, column) => HtmlDecimals.ClassesOf([.. rows.Select(row => row.IsHeader || column >= row.Count ? null : row[column] as TableCell)], inlines.Language.Figures.DecimalSign)).ToList();
        var classes = new Queue<string[]>(rows.Select((_, i) => decimals.Select(column => column[i]).ToArray()));
        var labels = rows.Find(row => row.IsHeader) is { } head ? Enumerable.Range(0, head.Count).Select(column => Markup.Escape(TextOf(head, column))).ToList() : [];
        var shape = looks.Count > LeastInMatrix && looks[0].Length == 0 && looks.Skip(1).All(look => look is "number") ? "matrix" : "cards";
        var html = new StringBuilder($"<div class=\"table {shape}\" role=\"region\" aria-label=\"{Markup.Escape(inlines.Language.Drawings.Table)}\" tabindex=\"0\">\n<table>\n");
        WritePart(html, rows.TakeWhile(row => row.IsHeader), (looks, labels), classes);
        WritePart(html, rows.SkipWhile(row => row.IsHeader), (looks, labels), classes);
        return html.Append("</table>\n</div>\n").ToString();
    }

    private void WritePart(StringBuilder html, IEnumerable<TableRow> part, (List<string> Looks, List<string> Labels) columns, Queue<string[]> decimals)
    {
        var rows = part.ToList();
        if (rows is [])
            return;
        var element = rows is [{ IsHeader: true }, ..] ? "thead" : "tbody";
        html.Append(CultureInfo.InvariantCulture, $"<{element}>\n");
        foreach (var row in rows)
        {
            var lacks = decimals.Dequeue();
            var states = Enumerable.Range(0, row.Count).Where(i => IsState(LeafOf(row, i))).ToList();
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var look = row.IsHeader ? columns.Looks[i] : CellLook(LeafOf(row, i), (columns.Looks[i], lacks[i]), isState: states is [var only] && only == i);
                var label = row.IsHeader || i >= columns.Labels.Count ? "" : columns.Labels[i];
                html.Append(row.IsHeader ? "<th scope=\"col\"" : "<td").Append(Attribute("class", look)).Append(Attribute("data-label", label)).Append('>');
                if (LeafOf(row, i) is { } leaf)
                    html.Append(inlines.Write(leaf));
                html.Append(row.IsHeader ? "</th>" : "</td>");
            }
            html.Append("</tr>\n");
        }
        html.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
    }

    private static string CellLook(LeafBlock? leaf, (string Look, string Lacks) column, bool isState)
    {
        var isShort = column.Look.Length == 0 && leaf is not null && InlineReader.PlainText(leaf).Length <= LongestUnbroken;
        var look = isShort ? "short" : column is { Look: "number", Lacks.Length: > 0 } ? $"number {column.Lacks}" : column.Look;
        return isState ? $"{look} state".TrimStart() : look;
    }

    /// <summary>Whether a cell begins with the mark of a status.</summary>
    private static bool IsState(LeafBlock? leaf) => leaf?.Inline?.FirstChild switch
    {
        CodeInline code => code.Content.StartsWith(Rag, StringComparison.Ordinal),
        LiteralInline literal => literal.Content.ToString().EnumerateRunes().Take(1).Any(rune => StatusEmoji.Find(rune) is not null),
        _ => false,
    };

    private static string Attribute(string name, string value) => value.Length == 0 ? "" : $" {name}=\"{value}\"";

    private static LeafBlock? LeafOf(TableRow row, int column) => row[column] is TableCell and [LeafBlock only, ..] ? only : null;

    private static string TextOf(TableRow row, int column) => LeafOf(row, column) is { } leaf ? InlineReader.PlainText(leaf).Trim() : "";

    private static string LookOf(Table table, List<TableRow> rows, int column) =>
        (column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null) switch
        {
            TableColumnAlign.Left => "",
            TableColumnAlign.Center => "centre",
            TableColumnAlign.Right => "number",
            _ => IsNumeric(rows, column) ? "number" : "",
        };

    private static bool IsNumeric(List<TableRow> rows, int column)
    {
        var texts = rows
            .Where(row => !row.IsHeader && column < row.Count)
            .Select(row => row[column] is TableCell and [LeafBlock leaf, ..] ? InlineReader.PlainText(leaf) : "")
            .ToList();
        return texts.Exists(text => text.Length > 0)
            && texts.TrueForAll(text => text.All(sign => char.IsDigit(sign) || NumberSigns.Contains(sign, StringComparison.Ordinal)));
    }
}
