using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Validity;

/// <summary>
/// Wilson's interval of a rate over rows that are not independent: the number of rows is divided by the design effect, which is the
/// cluster-robust variance of the rate over the binomial one (Kish 1965; Korn and Graubard 1998). Where nobody or everybody churned the
/// variance is not known, and each account counts once.
/// </summary>
public static class ClusteredRate
{
    /// <summary>The 95 % interval; never narrower than that of independent rows.</summary>
    /// <param name="rows">At least one: which account, and whether it churned.</param>
    public static Interval Wilson95(IReadOnlyCollection<(int Account, bool Churned)> rows)
    {
        double n = rows.Count, rate = rows.Count(r => r.Churned) / n;
        return Wilson95(rate, EffectiveRows(rows, rate));
    }

    private static double EffectiveRows(IReadOnlyCollection<(int Account, bool Churned)> rows, double rate)
    {
        var accounts = rows.GroupBy(r => r.Account).Select(g => g.Sum(r => (r.Churned ? 1 : 0) - rate)).ToList();
        double n = rows.Count, k = accounts.Count;
        if (rate is 0 or 1 || k < 2)
            return k;

        var variance = k / (k - 1) * accounts.Sum(residual => residual * residual) / (n * n);
        var effect = variance / (rate * (1 - rate) / n);
        return n / Math.Max(1, effect);
    }

    private static Interval Wilson95(double p, double n)
    {
        var z = Normal.Z975;
        var denominator = 1 + (z * z / n);
        var centre = (p + (z * z / (2 * n))) / denominator;
        var half = z / denominator * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        return new(p == 0 ? 0 : centre - half, p == 1 ? 1 : centre + half);
    }
}
