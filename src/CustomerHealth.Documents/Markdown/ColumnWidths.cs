using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>Shares a table's width among its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>Where words have to be split, longer ones count no more than this, else one address would starve the other columns.</summary>
    private const double LongestWord = 140;

    /// <summary>What a column keeps when words have to be split, padding included: five letters or so.</summary>
    public const double Readable = 34;

    /// <summary>The least that all columns together can be read at.</summary>
    public static double Least(IReadOnlyList<ColumnNeed> columns) => columns.Sum(Floor);

    /// <returns>The widths, which together are the table's.</returns>
    public static IReadOnlyList<double> Share(IReadOnlyList<ColumnNeed> columns, double width)
    {
        var ideal = columns.Sum(column => column.Ideal);
        if (ideal <= width)
            return Grow(columns, width - ideal);

        var min = columns.Sum(column => column.Min);
        if (min < width)
            return Fill(columns, width - min);
        var floor = Least(columns);
        var wanted = columns.Sum(Wanted);
        var part = wanted > 0 ? (width - floor) / wanted : 0;
        return [.. columns.Select(column => Floor(column) + Wanted(column) * part)];
    }

    /// <summary>
    /// Columns of numbers, which may break their heads, get their share of the room. The others grow alike until they hold their cells unbroken: what is
    /// nearly wide enough is, and the long texts share the rest.
    /// </summary>
    private static double[] Fill(IReadOnlyList<ColumnNeed> columns, double spare)
    {
        var share = spare / columns.Sum(Growth);
        double[] widths = [.. columns.Select(column => column.Min + Growth(column) * share)];
        var words = Enumerable.Range(0, columns.Count).Where(i => columns[i].Align != TextAlign.Right).OrderBy(i => Growth(columns[i])).ToList();
        var room = words.Sum(i => Growth(columns[i])) * share;
        for (var n = 0; n < words.Count; n++)
        {
            var grown = Math.Min(Growth(columns[words[n]]), room / (words.Count - n));
            widths[words[n]] = columns[words[n]].Min + grown;
            room -= grown;
        }

        return widths;
    }

    private static double Growth(ColumnNeed column) => column.Ideal - column.Min;

    private static double Floor(ColumnNeed column) => Math.Min(column.Min, Readable);

    /// <summary>Beyond the least.</summary>
    private static double Wanted(ColumnNeed column) => Math.Min(column.Min, LongestWord) - Floor(column);

    private static IReadOnlyList<double> Grow(IReadOnlyList<ColumnNeed> columns, double spare)
    {
        var areAllNumeric = columns.All(column => column.IsNumeric);
        double Weight(ColumnNeed column) => areAllNumeric || !column.IsNumeric ? column.Ideal : 0;
        var total = columns.Sum(Weight);
        return [.. columns.Select(column => column.Ideal + spare * Weight(column) / total)];
    }
}
