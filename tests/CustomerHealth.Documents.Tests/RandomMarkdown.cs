using System.Globalization;
using System.Text;

namespace CustomerHealth.Documents.Tests;

/// <summary>Writes documents of every kind of block, nested as deep as the width allows, and remembers their words in order.</summary>
/// <param name="random">Seeded.</param>
/// <param name="width">Of the page's text, in PDF points.</param>
internal sealed class RandomMarkdown(Random random, double width)
{
    /// <summary>What nesting costs, a little above what the reader takes, and below which it refuses.</summary>
    private const double ListIndent = 26, CalloutIndent = 31, QuoteIndent = 15, ColumnGap = 24, Narrowest = 62, TableColumn = 35;
    private const int MostColons = 12;

    private readonly StringBuilder _text = new();

    /// <summary>Each unlike any other: k, a number, some o or Chinese, x.</summary>
    public List<string> Words { get; } = [];

    public string Write()
    {
        for (var blocks = random.Next(1, 25); blocks > 0; blocks--)
            Block("", width, MostColons);
        return _text.ToString();
    }

    private void Block(string indent, double room, int colons)
    {
        switch (random.Next(indent.Length > 0 ? 3 : 11))
        {
            case 0: Line(indent, Text(random.Next(1, 120))); break;
            case 1: Line(indent, new string('#', random.Next(1, 5)) + " " + Text(random.Next(1, 12))); break;
            case 2: List(indent, room); break;
            case 3: Table(room); break;
            case 4: Line("", room - QuoteIndent > Narrowest ? "> " + Text(random.Next(1, 60)) : Text(3)); break;
            case 5 or 6: Container(room, room - CalloutIndent, Pick("note", "win", "risk", "decision") + " " + Text(2), colons); break;
            case 7: Columns(room, colons); break;
            case 8: Line("", room - 2 * QuoteIndent > Narrowest ? "```\n" + Text(3) + "\n```" : Text(3)); break;
            case 9: Line("", room > 150 ? Chart() : Text(1)); break;
            default: Line("", colons == MostColons ? "::: pagebreak\n:::" : Text(1)); break;
        }
    }

    private void List(string indent, double room)
    {
        if (room - ListIndent < Narrowest)
            return;
        var isOrdered = random.Next(2) == 0;
        for (var items = random.Next(1, 8); items > 0; items--)
        {
            Line(indent, (isOrdered ? "1. " : "-  ") + Text(random.Next(1, 40)));
            if (random.Next(5) == 0)
                List(indent + "   ", room - ListIndent);
        }
        if (indent.Length == 0)
            Line("", Text(1));
    }

    private void Table(double room)
    {
        var columns = Math.Min(random.Next(1, 9), (int)(room / TableColumn));
        string Row(Func<int, string> cell) => "|" + string.Concat(Enumerable.Range(0, columns).Select(column => cell(column) + "|"));
        var rows = new List<string>
        {
            Row(_ => Text(random.Next(30) == 0 ? 60 : random.Next(1, 4))),
            Row(_ => Pick("---", "--:", ":-:")),
        };
        for (var count = random.Next(1, 30); count > 0; count--)
            rows.Add(Row(column => Text(random.Next(20) == 0 ? random.Next(1, 400) : random.Next(column == 0 ? 1 : 0, 8))));
        Line("", string.Join('\n', rows));
    }

    private void Container(double room, double inner, string head, int colons)
    {
        if (inner < Narrowest || colons < 3)
        {
            Line("", head);
            return;
        }
        var fence = new string(':', colons);
        _text.Append(CultureInfo.InvariantCulture, $"{fence} {head}\n");
        for (var blocks = random.Next(1, 4); blocks > 0; blocks--)
            Block("", inner, colons - 1);
        Line("", fence);
    }

    private void Columns(double room, int colons)
    {
        var columns = random.Next(1, 4);
        var inner = (room + ColumnGap) / columns - ColumnGap;
        if (inner < Narrowest || colons < 4)
            return;
        Line("", new string(':', colons) + " columns");
        for (; columns > 0; columns--)
            Container(room, inner, "col ", colons - 1);
        Line("", new string(':', colons));
    }

    private string Chart() => Pick(
        "```tiles\n{\"tiles\":[{\"label\":\"A\",\"value\":\"7\",\"status\":\"green\",\"trend\":[1,2]}]}\n```",
        "```agenda\n{\"items\":[{\"minutes\":5,\"topic\":\"A\"}]}\n```");

    private void Line(string indent, string text) => _text.Append(indent).Append(text).Append("\n\n");

    private string Text(int words)
    {
        var text = Enumerable.Range(0, words).Select(_ =>
        {
            var word = $"k{Words.Count}{Filler()}x";
            Words.Add(word.Replace("\u00AD", "", StringComparison.Ordinal));
            return random.Next(12) switch { 0 => $"**{word}**", 1 => $"*{word}*", 2 => $"[{word}](https://example.com/)", _ => word };
        });
        return string.Join(random.Next(4) == 0 ? "，" : " ", text);
    }

    private string Filler() => random.Next(40) switch
    {
        0 => new string('o', random.Next(150)),
        1 => string.Concat(Enumerable.Repeat("oo\u00AD", random.Next(1, 30))),
        2 or 3 => string.Concat(Enumerable.Repeat("健康分上升。（", random.Next(1, 10))),
        _ => new string('o', random.Next(8)),
    };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
