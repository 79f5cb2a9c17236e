namespace CustomerHealth.Core.Statistics;

/// <summary>Fisher's exact test of a 2 × 2 table (Fisher 1935).</summary>
internal static class FisherExact
{
    // Tables exactly as probable as the observed one must count despite rounding; the same allowance as in R's fisher.test.
    private const double Tolerance = 1e-7;

    /// <summary>
    /// The two-sided p: the probability, margins given, of all tables that are at most as probable as the observed one. Weights are worked out
    /// from the most probable table outwards by the ratio of neighbours, so no factorial loses digits, however large the arms.
    /// </summary>
    /// <returns>0 to 1; 0 where it is below 1e-300.</returns>
    public static double TwoSided(TwoArms arms)
    {
        var tables = new Hypergeometric(arms.Control.Trials, arms.Variant.Trials, arms.Control.Hits + arms.Variant.Hits);
        var observed = tables.Weights().FirstOrDefault(table => table.Hits == arms.Control.Hits).Weight;

        double all = 0, rare = 0;
        foreach (var (_, weight) in tables.Weights())
        {
            all += weight;
            if (weight <= observed * (1 + Tolerance))
                rare += weight;
        }

        return Math.Min(1, rare / all);
    }
}
