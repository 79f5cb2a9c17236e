namespace CustomerHealth.Bot.CommandLine.Backtest;

/// <summary>Rows of text in columns as wide as they need.</summary>
internal static class TextTable
{
    private const string Gap = "  ";

    /// <summary>The lines; the first row is the heads.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string[]> rows)
    {
        int[] widths = [.. Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length))];
        return rows.Select(row => (Gap + string.Join(Gap, row.Select((cell, column) => cell.PadRight(widths[column])))).TrimEnd());
    }
}
