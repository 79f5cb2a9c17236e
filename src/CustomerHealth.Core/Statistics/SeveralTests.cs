using System.Collections.Immutable;

namespace CustomerHealth.Core.Statistics;

/// <summary>Corrects p-values for having looked at several tests at once. Results stand in the order of the input.</summary>
public static class SeveralTests
{
    /// <summary>
    /// Holm's step-down correction (Holm 1979): below .05 means at most a 5 % chance that any of the family is a false alarm. Never below the p itself.
    /// </summary>
    public static ImmutableArray<double> Holm(IReadOnlyList<double> p)
    {
        var corrected = new double[p.Count];
        var floor = 0.0;
        foreach (var (index, rank) in Ranked(p))
        {
            floor = Math.Max(floor, Math.Min(1, p[index] * (p.Count - rank)));
            corrected[index] = floor;
        }

        return [.. corrected];
    }

    /// <summary>Benjamini and Hochberg's step-up correction (1995): of the tests below .05, about 5 % are false alarms.</summary>
    public static ImmutableArray<double> BenjaminiHochberg(IReadOnlyList<double> p)
    {
        var corrected = new double[p.Count];
        var ceiling = 1.0;
        foreach (var (index, rank) in Ranked(p).Reverse())
        {
            ceiling = Math.Min(ceiling, p[index] * ((double)p.Count / (rank + 1)));
            corrected[index] = ceiling;
        }

        return [.. corrected];
    }

    /// <summary>Positions by rising p, ranks from 0.</summary>
    private static IEnumerable<(int Index, int Rank)> Ranked(IReadOnlyList<double> p) =>
        Enumerable.Range(0, p.Count).OrderBy(index => p[index]).Select((index, rank) => (index, rank));
}
