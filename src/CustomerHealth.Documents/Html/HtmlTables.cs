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
        var html = new StringBuilder($"<div class=\"table\" role=\"region\" aria-label=\"{Markup.Escape(inlines.Language.Drawings.Table)}\" tabindex=\"0\">\n<table>\n");
        WritePart(html, "thead", rows.Where(row => row.IsHeader), looks);
        WritePart(html, "tbody", rows.Where(row => !row.IsHeader), looks);
        return html.Append("</table>\n</div>\n").ToString();
    }

    private void WritePart(StringBuilder html, string element, IEnumerable<TableRow> rows, List<string> looks)
    {
        html.Append(CultureInfo.InvariantCulture, $"<{element}>\n");
        foreach (var row in rows)
        {
            html.Append("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                var (open, close) = row.IsHeader ? ("th scope=\"col\"", "th") : ("td", "td");
                var leaf = row[i] is TableCell and [LeafBlock only, ..] ? only : null;
                var isShort = !row.IsHeader && looks[i].Length == 0 && leaf is not null && InlineReader.PlainText(leaf).Length <= LongestUnbroken;
                var look = isShort ? "short" : looks[i];
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
