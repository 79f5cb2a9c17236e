using System.Collections.Immutable;
using CustomerHealth.Core.Validity.Flat;

namespace CustomerHealth.Core.Validity.Regression;

/// <summary>
/// How rows of a flat file become numbers: columns of numbers standardised by the mean and population standard deviation of the rows
/// learnt from (what is missing is filled first, with what the scorecard says, else with that mean), then a 0/1 column for every text
/// but the first in ordinal order.
/// </summary>
public sealed class DesignPlan
{
    private readonly FlatScorecard _scorecard;
    private readonly ImmutableArray<string> _numeric;
    private readonly (double Mean, double Deviation)[] _scales;
    private readonly Dictionary<string, int>[] _levels;

    private DesignPlan(FlatScorecard scorecard, FlatTable table, IReadOnlyList<string> numeric, IReadOnlyList<int> learnt)
    {
        (_scorecard, _numeric) = (scorecard, [.. numeric]);
        _scales = [.. _numeric.Select(name => Scale(Filled(table[name]), learnt))];
        var names = ImmutableArray.CreateBuilder<string>();
        names.AddRange(_numeric);
        _levels = new Dictionary<string, int>[scorecard.Categorical.Length];
        for (var i = 0; i < _levels.Length; i++)
        {
            _levels[i] = new(StringComparer.Ordinal);
            foreach (var level in Texts(table[scorecard.Categorical[i]]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Skip(1))
            {
                _levels[i][level] = names.Count;
                names.Add($"{scorecard.Categorical[i]}={level}");
            }
        }

        Names = names.ToImmutable();
    }

    /// <summary>The columns: "tenure", "Contract=Two year".</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Learns from some rows of a table; the texts there are, from all of it.</summary>
    /// <param name="scorecard">Which columns are texts, and what to fill in.</param>
    /// <param name="table">The table.</param>
    /// <param name="numeric">The columns of numbers.</param>
    /// <param name="learnt">Numbers of the rows to learn from.</param>
    public static DesignPlan Learn(FlatScorecard scorecard, FlatTable table, IReadOnlyList<string> numeric, IReadOnlyList<int> learnt) =>
        new(scorecard, table, numeric, learnt);

    /// <summary>The rows of a table, which may be another than that learnt from: a text never seen there is none of the columns.</summary>
    public DesignRow[] Rows(FlatTable table)
    {
        double[][] numbers = [.. _numeric.Select((name, i) => Standardised(Filled(table[name]), _scales[i]))];
        string[][] texts = [.. _scorecard.Categorical.Select(name => Texts(table[name]))];
        return
        [
            .. Enumerable.Range(0, table.Rows).Select(row => new DesignRow(
                [.. numbers.Select(column => column[row])],
                [.. texts.Select((column, i) => _levels[i].GetValueOrDefault(column[row], -1)).Where(place => place >= 0)])),
        ];
    }

    private static double[] Standardised(double[] values, (double Mean, double Deviation) scale) =>
        [.. values.Select(value => ((double.IsNaN(value) ? scale.Mean : value) - scale.Mean) / scale.Deviation)];

    private static (double Mean, double Deviation) Scale(double[] values, IReadOnlyList<int> learnt)
    {
        double[] known = [.. learnt.Select(row => values[row]).Where(value => !double.IsNaN(value))];
        if (known is [])
            return (0, 1);

        var mean = known.Average();
        // A missing value becomes the mean: it adds a row, but nothing to the squares.
        var deviation = Math.Sqrt(known.Sum(value => (value - mean) * (value - mean)) / learnt.Count);
        return (mean, deviation > 1e-12 * Math.Max(1, Math.Abs(mean)) ? deviation : 1);
    }

    private double[] Filled(FlatColumn column)
    {
        var fill = _scorecard.MissingAs.TryGetValue(column.Name, out var text) ? new FlatColumn(column.Name, [text]).Numbers[0] : double.NaN;
        return [.. column.Numbers.Select(value => double.IsNaN(value) ? fill : value)];
    }

    private string[] Texts(FlatColumn column) => _scorecard.MissingAs.TryGetValue(column.Name, out var fill)
        ? [.. column.Cells.Select(cell => FlatColumn.IsMissing(cell) ? fill : cell)]
        : [.. column.Cells];
}
