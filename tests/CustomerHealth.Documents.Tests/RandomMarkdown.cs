using System.Globalization;
using System.Text;

namespace CustomerHealth.Documents.Tests;

/// <summary>Writes documents of every kind of block, and remembers their words in order.</summary>
internal sealed class RandomMarkdown(Random random)
{
    private readonly StringBuilder _text = new();

    /// <summary>Each unlike any other: k, a number, some o, x.</summary>
    public List<string> Words { get; } = [];

    public string Write()
    {
        for (var blocks = random.Next(1, 25); blocks > 0; blocks--)
            Block("", depth: 0);
        return _text.ToString();
    }

    private void Block(string indent, int depth)
    {
        switch (random.Next(depth > 1 ? 3 : 8))
        {
            case 0: Line(indent, Text(random.Next(1, 120))); break;
            case 1: Line(indent, new string('#', random.Next(1, 5)) + " " + Text(random.Next(1, 12))); break;
            case 2: List(indent, depth); break;
            case 3: Table(indent); break;
            case 4: Line(indent, "> " + Text(random.Next(1, 60))); break;
            case 5: Container(indent, "note " + Text(2), depth); break;
            case 6: Columns(indent, depth); break;
            default: Line(indent, "```\n" + Text(3) + "\n```"); break;
        }
    }

    private void List(string indent, int depth)
    {
        var isOrdered = random.Next(2) == 0;
        for (var items = random.Next(1, 8); items > 0; items--)
        {
            Line(indent, (isOrdered ? "1. " : "-  ") + Text(random.Next(1, 40)));
            if (depth < 2 && random.Next(5) == 0)
                List(indent + "   ", depth + 1);
        }
    }

    private void Table(string indent)
    {
        var columns = random.Next(1, 7);
        string Row(Func<string> cell) => "|" + string.Concat(Enumerable.Range(0, columns).Select(_ => cell() + "|"));
        var rows = new List<string> { Row(() => Text(random.Next(1, 4))), Row(() => random.Next(2) == 0 ? "---" : "--:") };
        for (var count = random.Next(1, 30); count > 0; count--)
            rows.Add(Row(() => Text(random.Next(20) == 0 ? random.Next(1, 400) : random.Next(0, 8))));
        Line(indent, string.Join('\n' + indent, rows));
    }

    private void Container(string indent, string head, int depth)
    {
        var fence = new string(':', 5 - depth);
        _text.Append(CultureInfo.InvariantCulture, $"{indent}{fence} {head}\n");
        for (var blocks = random.Next(1, 4); blocks > 0; blocks--)
            Block(indent, depth + 2);
        Line(indent, fence);
    }

    private void Columns(string indent, int depth)
    {
        Line(indent, "::::::: columns");
        for (var columns = random.Next(1, 4); columns > 0; columns--)
            Container(indent, "col", depth);
        Line(indent, ":::::::");
    }

    private void Line(string indent, string text) => _text.Append(indent).Append(text).Append("\n\n");

    private string Text(int words)
    {
        var text = Enumerable.Range(0, words).Select(_ =>
        {
            var word = $"k{Words.Count}{new string('o', random.Next(30) == 0 ? random.Next(150) : random.Next(8))}x";
            Words.Add(word);
            return random.Next(12) switch { 0 => $"**{word}**", 1 => $"*{word}*", 2 => $"[{word}](https://example.com/)", _ => word };
        });
        return string.Join(' ', text);
    }
}
