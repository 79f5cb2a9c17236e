using System.Collections.Immutable;
using System.Globalization;

namespace CustomerHealth.Core.Validity.Flat;

/// <summary>What a reader of a flat file's numbers should know beside them.</summary>
internal static class FlatNotes
{
    private const string Snapshot =
        "A flat file cannot tell whether its columns were known before the outcome: if they are a snapshot of the same moment, the numbers are too good. On the store, backtest replays what was known then.";

    public static ImmutableArray<string> Of(FlatScorecard scorecard, FlatTable table, ImmutableArray<bool> churned) =>
    [
        Snapshot,
        .. Labels(scorecard, table, churned),
        .. scorecard.Numeric.Concat(scorecard.Leaks).Select(name => table[name]).Where(c => c.UnreadNumbers > 0)
            .Select(c => Invariant($"'{c.Name}' holds {c.UnreadNumbers:N0} cells that are no number, such as '{FirstUnread(c)}'; they count as missing.")),
        .. scorecard.Measures.Select(m => (m.Measure, Unread: Unread(m.Measure, table[m.Measure.Column]))).Where(m => m.Unread.Count > 0)
            .Select(m => Invariant($"Measure '{m.Measure.Name}' cannot read {m.Unread.Count:N0} cells, such as '{m.Unread[0]}'; they count as not applicable.")),
    ];

    private static IEnumerable<string> Labels(FlatScorecard scorecard, FlatTable table, ImmutableArray<bool> churned)
    {
        var label = table[scorecard.Label];
        if (table.Rows > 0 && !churned.Contains(true))
        {
            var seen = label.Levels.Take(5).Select(level => $"'{level}'");
            yield return $"No row has the outcome {string.Join(" or ", scorecard.Positive.Select(p => $"'{p}'"))}: '{label.Name}' holds {string.Join(", ", seen)}{(label.Levels.Length > 5 ? " and others" : "")}.";
        }

        if (label.Cells.Count(string.IsNullOrWhiteSpace) is > 0 and var blank)
            yield return Invariant($"{blank:N0} rows have no outcome in '{label.Name}'; they count as not churned.");
    }

    private static string FirstUnread(FlatColumn column) =>
        column.Cells.Zip(column.Numbers).First(c => double.IsNaN(c.Second) && !FlatColumn.IsMissing(c.First)).First;

    private static List<string> Unread(FlatMeasure measure, FlatColumn column) =>
    [
        .. column.Cells.Zip(column.Numbers)
            .Where(c => measure.ColourOf(c.First, c.Second) is null && !FlatColumn.IsMissing(c.First) && !measure.NotApplicable.Contains(c.First) && !measure.NotApplicable.Contains(c.First.Trim()))
            .Select(c => c.First),
    ];

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
