using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Lines of columns for a terminal. Text from files is made harmless: control characters, which a terminal obeys, become blanks.</summary>
/// <param name="header">Names of the columns; one that begins with a blank is of numbers, which stand to the right.</param>
internal sealed class PrintedTable(params string[] header)
{
    private const string Gap = "  ";
    private readonly List<string[]> _rows = [[.. header.Select(name => name.TrimStart())], [.. header.Select(_ => "")]];

    /// <summary>Adds a row, a text for each column.</summary>
    public void Add(params string[] cells) => _rows.Add([.. cells.Select(Clean)]);

    /// <summary>The lines, with a rule under the header.</summary>
    public ImmutableArray<string> Lines()
    {
        int[] widths = [.. header.Select((_, column) => _rows.Max(row => Width(row[column])))];
        _rows[1] = [.. widths.Select(width => new string('-', width))];
        return [.. _rows.Select(row => string.Join(Gap, row.Select((cell, column) => Pad(cell, widths[column], header[column].StartsWith(' ')))).TrimEnd())];
    }

    private static string Pad(string cell, int width, bool right)
    {
        var blanks = new string(' ', width - Width(cell));
        return right ? blanks + cell : cell + blanks;
    }

    private static int Width(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>The same of a text of several lines, which stay apart.</summary>
    public static string CleanLines(string text) => string.Join(Environment.NewLine, text.ReplaceLineEndings("\n").Split('\n').Select(Clean));

    /// <summary>The text without what a terminal would obey.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? " " : rune.ToString());
        return clean.ToString();
    }
}
