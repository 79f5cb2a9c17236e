using CustomerHealth.Core.Languages;

namespace CustomerHealth.Documents.Charts;

/// <summary>Says the course of a line in words, for those who cannot see it.</summary>
internal static class TrendWords
{
    /// <param name="line">Name of the line, and its values from old to new.</param>
    /// <param name="x">The name of each place.</param>
    /// <param name="unit">After each number.</param>
    /// <param name="language">Of the document.</param>
    public static string Of((string Name, IReadOnlyList<double?> Values) line, IReadOnlyList<string> x, string unit, Language language)
    {
        var ((name, values), words) = (line, language.Drawings.Trends);
        int[] known = [.. Enumerable.Range(0, values.Count).Where(i => values[i] is not null)];
        if (known is [])
            return words.NotKnown(name);

        var range = RangeOf(values);
        string At(int i) => words.At(ChartNumber.Of(values[i]!.Value, unit, language, range), x[i]);
        var (first, last) = (values[known[0]]!.Value, values[known[^1]]!.Value);
        var course = known is [var only] ? words.Is(name, At(only))
            : first == last ? words.Same(name, At(known[0]), x[known[^1]])
            : last > first ? words.Rises(name, At(known[0]), At(known[^1]))
            : words.Falls(name, At(known[0]), At(known[^1]));
        return course + Extremes() + Gaps();

        string Extremes()
        {
            var lowest = known.MinBy(i => values[i]);
            var highest = known.MaxBy(i => values[i]);
            var low = values[lowest] < Math.Min(first, last) ? words.Lowest(At(lowest)) : "";
            return values[highest] > Math.Max(first, last) ? low + words.Highest(At(highest)) : low;
        }

        string Gaps() => known.Length == values.Count ? "" : words.Gaps(values.Count - known.Length, values.Count);
    }

    /// <summary>How far the known values lie apart.</summary>
    public static double RangeOf(IReadOnlyList<double?> values) => (values.Max() - values.Min()) ?? 0;
}
