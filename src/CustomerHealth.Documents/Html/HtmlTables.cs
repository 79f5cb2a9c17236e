using System.Globalization;
using System.Text;
using CustomerHealth.Documents.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CustomerHealth.Documents.Html;

/// <summary>Writes tables; one that is wider than the screen scrolls by itself, the page does not.</summary>
internal sealed class HtmlTables(HtmlInlines inlines)
{
    /// <summary>Dates and words of this length are not broken.</summary>
    private const int LongestUnbroken = 12;

    private const string NumberSigns = " .,:%€$£/−–—-+\u202F\u00A0kM→";

    public string Write(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var looks = Enumerable.Range(0, rows.Max(row => row.Count)).Select(column => LookOf(table, rows, column)).ToList();
        var decimals = looks.Select((_, column) => HtmlDecimals.ClassesOf([.. rows.Select(row => row.IsHeader || column >= row.Count ? null : row[column] as TableCell)], inlines.Language.Figures.DecimalSign)).ToList();
        var classes = new Queue<string[]>(rows.Select((_, i) => decimals.Select(column => column[i]).ToArray()));
        var html = new StringBuilder($"<div class=\"table\" role=\"region\" aria-label=\"{Markup.Escape(inlines.Language.Drawings.Table)}\" tabindex=\"0\">\n<table>\n");
        WritePart(html, rows.TakeWhile(row => row.IsHeader), looks, classes);
        WritePart(html, rows.SkipWhile(row => row.IsHeader), looks, classes);
        return html.Append("</table>\n</div>\n").ToString();
    }

    private void WritePart(StringBuilder html, IEnumerable<TableRow> part, List<string> looks, Queue<string[]> decimals)
    {
        var rows = part.ToList();
        if (rows is [])
            return;
        var element = rows is [{ IsHeader: true }, ..] ? "thead" : "tbody";
        html.Append(CultureInfo.InvariantCulture, $"<{element}>\n");
        foreach (var row in rows)
        {
            var lacks = decimals.Dequeue();
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var (open, close) = row.IsHeader ? ("th scope=\"col\"", "th") : ("td", "td");
                var leaf = row[i] is TableCell and [LeafBlock only, ..] ? only : null;
                var isShort = !row.IsHeader && looks[i].Length == 0 && leaf is not null && InlineReader.PlainText(leaf).Length <= LongestUnbroken;
                var look = isShort ? "short" : looks[i] is "number" && lacks[i].Length > 0 ? $"number {lacks[i]}" : looks[i];
                html.Append(CultureInfo.InvariantCulture, $"<{open}{(look.Length > 0 ? $" class=\"{look}\"" : "")}>");
                if (leaf is not null)
                    html.Append(inlines.Write(leaf));
                html.Append(CultureInfo.InvariantCulture, $"</{close}>");
            }
            html.Append("</tr>\n");
        }
        html.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
    }

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
