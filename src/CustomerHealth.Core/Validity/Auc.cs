using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Validity;

/// <summary>
/// Area under the ROC curve: how often, of one row that churned and one that did not, the first had the higher risk; ties count half
/// (Mann and Whitney 1947). 1 = always, 0.5 = chance, below = the wrong way round.
/// </summary>
/// <param name="Value">0 to 1.</param>
/// <param name="StandardError">Null when a class has a single row (or account), so that nothing tells how far it scatters.</param>
public sealed record Auc(double Value, double? StandardError)
{
    /// <summary>2 AUC − 1: 0 = chance, 1 = perfect.</summary>
    public double Gini => (2 * Value) - 1;

    /// <summary>Whichever way round it separates, 0.5 to 1.</summary>
    public double Oriented => Math.Max(Value, 1 - Value);

    /// <summary>95 %, not cut at 0 and 1; null without a standard error.</summary>
    public Interval? Interval => StandardError is { } error ? Statistics.Interval.Around(Value, error) : null;

    /// <summary>Two-sided p-value against chance; null without a standard error, or with one of zero.</summary>
    public double? PValue => StandardError is > 0 and var error ? Normal.TwoSided((Value - 0.5) / error) : null;
}
