namespace CustomerHealth.Core.Statistics;

/// <summary>Fisher's exact test of a 2 × 2 table (Fisher 1935).</summary>
internal static class FisherExact
{
    // Tables exactly as probable as the observed one must count despite rounding; the same allowance as in R's fisher.test.
    private const double Tolerance = 1e-7;

    /// <summary>The two-sided p: the probability, margins given, of all tables that are at most as probable as the observed one.</summary>
    /// <returns>0 to 1; 0 where the observed table is less than 1e-300 times as probable as the most probable one.</returns>
    public static double TwoSided(TwoArms arms)
    {
        var tables = new Hypergeometric(arms.Control.Trials, arms.Variant.Trials, arms.Control.Hits + arms.Variant.Hits);
        var observed = tables.Weight(arms.Control.Hits);
        if (observed == 0)
            return 0;

        var (all, rare) = tables.Sums(observed * (1 + Tolerance));
        return Math.Min(1, rare / all);
    }
}
