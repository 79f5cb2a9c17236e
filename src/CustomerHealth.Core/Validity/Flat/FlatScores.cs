using System.Collections.Immutable;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>Every score of every row; NaN where there is none.</summary>
public sealed class FlatScores
{
    private const int Decimals = 9;

    private FlatScores(FlatScorecard scorecard, FlatTable table)
    {
        var columns = scorecard.Measures.Select(m => (m.Measure, Column: table[m.Measure.Column])).ToList();
        Colours = columns.ToImmutableDictionary(
            m => m.Measure.Name,
            m => m.Column.Cells.Zip(m.Column.Numbers, m.Measure.ColourOf).ToImmutableArray(),
            StringComparer.Ordinal);
        Measures = Colours.ToImmutableDictionary(m => m.Key, m => m.Value.Select(scorecard.Points.Of).ToImmutableArray(), StringComparer.Ordinal);
        Groups = scorecard.Groups.ToImmutableDictionary(g => g.Name, g => Mean(g.Measures.Select(m => Measures[m.Name]), table.Rows), StringComparer.Ordinal);
        Views = scorecard.Views.ToImmutableDictionary(v => v.Name, v => Mean(v.Groups.Select(g => Groups[g]), table.Rows), StringComparer.Ordinal);
        Flat = Mean(scorecard.Measures.Select(m => Measures[m.Measure.Name]), table.Rows);
    }

    /// <summary>By measure, the colour of each row; null where there is none.</summary>
    public ImmutableDictionary<string, ImmutableArray<Band?>> Colours { get; }

    /// <summary>By measure, the points of each row.</summary>
    public ImmutableDictionary<string, ImmutableArray<double>> Measures { get; }

    /// <summary>By group, the score of each row, rounded to 9 decimals: scores that are equal on paper must tie.</summary>
    public ImmutableDictionary<string, ImmutableArray<double>> Groups { get; }

    /// <summary>By view, the score of each row, rounded to 9 decimals.</summary>
    public ImmutableDictionary<string, ImmutableArray<double>> Views { get; }

    /// <summary>The mean of all measures of each row, as if there were no groups: a yardstick.</summary>
    public ImmutableArray<double> Flat { get; }

    /// <summary>Scores a table.</summary>
    public static FlatScores Of(FlatScorecard scorecard, FlatTable table) => new(scorecard, table);

    private static ImmutableArray<double> Mean(IEnumerable<ImmutableArray<double>> parts, int rows)
    {
        var (sums, counts) = (new double[rows], new int[rows]);
        foreach (var part in parts)
        {
            for (var row = 0; row < rows; row++)
            {
                if (double.IsNaN(part[row]))
                    continue;
                sums[row] += part[row];
                counts[row]++;
            }
        }

        return [.. sums.Zip(counts, (sum, count) => count == 0 ? double.NaN : Math.Round(sum / count, Decimals))];
    }
}
