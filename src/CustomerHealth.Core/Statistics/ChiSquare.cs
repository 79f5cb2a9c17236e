namespace CustomerHealth.Core.Statistics;

/// <summary>The chi-square distribution and Pearson's tests on it (Pearson 1900).</summary>
public static class ChiSquare
{
    /// <summary>P(X &gt; statistic), 0 to 1.</summary>
    /// <param name="statistic">0 or more.</param>
    /// <param name="degrees">Degrees of freedom, 1 or more.</param>
    public static double Above(double statistic, int degrees) =>
        degrees == 1 ? Normal.TwoSided(Math.Sqrt(statistic)) : GammaFunction.UpperRegularized(degrees / 2.0, statistic / 2);

    /// <summary>Whether several arms have the same rate: the table of arms by hits and misses. Null where no arm varies, or there is only one.</summary>
    public static ChiSquareTest? SameRate(IReadOnlyList<Proportion> arms)
    {
        double hits = arms.Sum(arm => arm.Hits), trials = arms.Sum(arm => arm.Trials);
        if (arms.Count < 2 || hits == 0 || hits == trials)
            return null;

        var statistic = 0.0;
        foreach (var arm in arms)
        {
            var expected = arm.Trials * (hits / trials);
            var off = arm.Hits - expected;
            statistic += (off * off / expected) + (off * off / (arm.Trials - expected));
        }

        return new(statistic, arms.Count - 1);
    }

    /// <summary>Whether arms got equal shares of the traffic; when they did not, something other than chance dealt it out. Null for one arm or no traffic.</summary>
    public static ChiSquareTest? EqualSplit(IReadOnlyList<long> counts)
    {
        var expected = counts.Count < 2 ? 0 : (double)counts.Sum() / counts.Count;
        return expected > 0 ? new ChiSquareTest(counts.Sum(count => (count - expected) * (count - expected) / expected), counts.Count - 1) : null;
    }
}
