using System.Collections.Immutable;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>How the rows with one text of a column fared.</summary>
/// <param name="Level">The text, as written.</param>
/// <param name="Seen">How many of them churned.</param>
/// <param name="IndicatorAuc">AUC of "has this text"; null when everybody churned, or nobody.</param>
public sealed record LevelYardstick(string Level, Proportion Seen, double? IndicatorAuc)
{
    /// <summary>Every text of a column, in ordinal order.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="churned">For each of them.</param>
    public static ImmutableArray<LevelYardstick> Of(IReadOnlyList<string> cells, IReadOnlyList<bool> churned)
    {
        double events = churned.Count(c => c), others = churned.Count - events;
        var counts = new Dictionary<string, (int Rows, int Events)>(StringComparer.Ordinal);
        for (var row = 0; row < cells.Count; row++)
        {
            var (rows, hits) = counts.GetValueOrDefault(cells[row]);
            counts[cells[row]] = (rows + 1, hits + (churned[row] ? 1 : 0));
        }

        return
        [
            .. counts.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new LevelYardstick(
                c.Key,
                new Proportion(c.Value.Events, c.Value.Rows),
                events > 0 && others > 0 ? 0.5 + (((c.Value.Events / events) - ((c.Value.Rows - c.Value.Events) / others)) / 2) : null)),
        ];
    }
}
