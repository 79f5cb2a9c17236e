namespace CustomerHealth.Core.Validity.Flat;

/// <summary>How well the raw value of one column tells who churned. Below 0.5: a low value means churn.</summary>
/// <param name="Column">The column.</param>
/// <param name="Rows">Rows with a value; the others are left out.</param>
/// <param name="Missing">Rows without.</param>
/// <param name="Auc">Null when those with a value all churned, or none did.</param>
public sealed record NumericYardstick(string Column, int Rows, int Missing, Auc? Auc)
{
    /// <summary>Works it out.</summary>
    /// <param name="column">The column.</param>
    /// <param name="churned">For each row.</param>
    public static NumericYardstick Of(FlatColumn column, IReadOnlyList<bool> churned)
    {
        int[] rows = [.. Enumerable.Range(0, column.Numbers.Length).Where(row => !double.IsNaN(column.Numbers[row]))];
        double[] values = [.. rows.Select(row => column.Numbers[row])];
        bool[] events = [.. rows.Select(row => churned[row])];
        return new(column.Name, rows.Length, column.Missing, DeLong.Of(new Ranking(values, events)));
    }
}
