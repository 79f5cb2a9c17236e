using System.Globalization;

namespace CustomerHealth.Documents.Charts;

/// <summary>Says the course of a line in words, for those who cannot see it.</summary>
internal static class TrendWords
{
    /// <param name="name">Of the line.</param>
    /// <param name="values">From old to new.</param>
    /// <param name="x">The name of each place.</param>
    /// <param name="unit">After each number.</param>
    public static string Of(string name, IReadOnlyList<double?> values, IReadOnlyList<string> x, string unit)
    {
        int[] known = [.. Enumerable.Range(0, values.Count).Where(i => values[i] is not null)];
        if (known is [])
            return $"{name} has no known value";

        var range = RangeOf(values);
        string At(int i) => $"{ChartNumber.Of(values[i]!.Value, unit, range)} in {x[i]}";
        var (first, last) = (values[known[0]]!.Value, values[known[^1]]!.Value);
        var course = known is [var only] ? $"{name} is {At(only)}"
            : first == last ? $"{name} is {At(known[0])} and the same in {x[known[^1]]}"
            : $"{name} {(last > first ? "rises" : "falls")} from {At(known[0])} to {At(known[^1])}";
        return course + Extremes() + Gaps();

        string Extremes()
        {
            var lowest = known.MinBy(i => values[i]);
            var highest = known.MaxBy(i => values[i]);
            var low = values[lowest] < Math.Min(first, last) ? $", lowest {At(lowest)}" : "";
            return values[highest] > Math.Max(first, last) ? $"{low}, highest {At(highest)}" : low;
        }

        string Gaps() => known.Length == values.Count
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $", not known at {values.Count - known.Length} of {values.Count} points");
    }

    /// <summary>How far the known values lie apart.</summary>
    public static double RangeOf(IReadOnlyList<double?> values) => (values.Max() - values.Min()) ?? 0;
}
