namespace CustomerHealth.Core.Validity.Flat;

/// <summary>Columns that give the outcome away: nobody could have known them before.</summary>
internal static class Leaks
{
    private const string Blank = "";

    /// <summary>Every column but the key and the outcome, by its number, by each text in it, and by whether it is filled at all.</summary>
    public static IEnumerable<ValidityVerdict> Of(FlatScorecard scorecard, FlatTable table, IReadOnlyList<bool> churned)
    {
        var (id, label) = (scorecard.Id is { } key ? table.Find(key) : null, table[scorecard.Label]);
        foreach (var column in table.Columns.Where(c => c != id && c != label))
        {
            var (auc, what) = Strongest(column, churned);
            if (auc >= ValidityVerdict.LeakFrom)
            {
                yield return new(column.Name, VerdictKind.Leak,
                    $"{what} tells who churned almost without fail (AUC {ValidityVerdict.Number(auc)}): it was probably written down afterwards; leave it out of the scorecard.");
            }
        }
    }

    private static (double Auc, string What) Strongest(FlatColumn column, IReadOnlyList<bool> churned)
    {
        var best = (Auc: 0.0, What: "");
        if (column.IsNumeric && EnoughEvents(column, churned) && NumericYardstick.Of(column, churned).Auc is { } auc)
            best = (auc.Oriented, "Its number");
        foreach (var level in LevelYardstick.Of([.. column.Cells.Select(cell => string.IsNullOrWhiteSpace(cell) ? Blank : cell)], churned))
        {
            var oriented = level.IndicatorAuc is { } value ? Math.Max(value, 1 - value) : 0;
            if (oriented > best.Auc)
                best = (oriented, level.Level.Length == 0 ? "Whether it is filled" : $"Whether it is '{level.Level}'");
        }

        return best;
    }

    private static bool EnoughEvents(FlatColumn column, IReadOnlyList<bool> churned) =>
        Enumerable.Range(0, churned.Count).Count(row => churned[row] && !double.IsNaN(column.Numbers[row])) >= Cohort.MinimumEvents;
}
