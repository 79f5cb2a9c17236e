namespace CustomerHealth.Core.Statistics;

/// <summary>
/// A control and a variant compared by their rates. Differences are variant minus control, on shares (0.02 is two points). Z and p are null
/// where both arms have no hits or nothing but hits, or one has no trials: then there is no variation to measure against.
/// </summary>
/// <param name="Control">What was there before.</param>
/// <param name="Variant">What is tried.</param>
public readonly record struct TwoArms(Proportion Control, Proportion Variant)
{
    /// <summary>−1 to 1.</summary>
    public double Difference => Variant.Rate - Control.Rate;

    /// <summary>The difference in shares of the control's rate: 0.2 is a fifth more; null when the control has no hits.</summary>
    public double? RelativeLift => Control.Hits == 0 ? null : Difference / Control.Rate;

    /// <summary>The z statistic with the variance of both arms pooled: the difference over √(p(1−p)(1/n₁ + 1/n₂)), p = all hits over all trials.</summary>
    public double? Z
    {
        get
        {
            if (!Varies)
                return null;
            var all = Pooled;
            var variance = all.Rate * (1 - all.Rate) * ((1.0 / Control.Trials) + (1.0 / Variant.Trials));
            return Difference / Math.Sqrt(variance);
        }
    }

    /// <summary>P(|Z| ≥ |z|), 0 to 1: how often a difference this large comes from two arms that are alike.</summary>
    public double? TwoSidedP => Z is { } z ? Normal.TwoSided(z) : null;

    /// <summary>P(Z &gt; z), 0 to 1: small when the variant is better.</summary>
    public double? OneSidedP => Z is { } z ? Normal.Above(z) : null;

    /// <summary>Pearson's chi-square of the 2 × 2 table without correction, which is z squared.</summary>
    public double? ChiSquare => Z is { } z ? z * z : null;

    /// <summary>p of the chi-square with Yates' correction (Yates 1934): half a hit less in each cell, never beyond what was expected.</summary>
    public double? YatesP
    {
        get
        {
            if (!Varies)
                return null;
            var all = Pooled;
            var expected = (double)Control.Trials * all.Hits / all.Trials;
            var off = Math.Max(0, Math.Abs(Control.Hits - expected) - 0.5);
            var perCell = (1 / expected) + (1 / (Control.Trials - expected));
            var perOther = (1 / (all.Hits - expected)) + (1 / (Variant.Trials - (all.Hits - expected)));
            return Statistics.ChiSquare.Above(off * off * (perCell + perOther), degrees: 1);
        }
    }

    /// <summary>Fisher's exact p, two-sided (Fisher 1935): no approximation, so it is the one to trust with few hits.</summary>
    public double FisherP => FisherExact.TwoSided(this);

    /// <summary>The 95 % interval of the difference by the plain normal approximation (Wald); may leave −1 to 1, and is of width 0 where no arm varies.</summary>
    public Interval Wald95
    {
        get
        {
            var variance = (Control.Rate * (1 - Control.Rate) / Control.Trials) + (Variant.Rate * (1 - Variant.Rate) / Variant.Trials);
            return Interval.Around(Difference, Math.Sqrt(variance));
        }
    }

    /// <summary>
    /// The 95 % interval of the difference by Newcombe's hybrid score method, no continuity correction (Newcombe 1998, Statistics in Medicine
    /// 17:873–890, method 10): built from the two Wilson intervals, good with few hits, and never outside −1 to 1.
    /// </summary>
    public Interval Newcombe95
    {
        get
        {
            var (c, v) = (Control.Wilson95(), Variant.Wilson95());
            var below = Hypotenuse(Variant.Rate - v.Low, c.High - Control.Rate);
            var above = Hypotenuse(v.High - Variant.Rate, Control.Rate - c.Low);
            return new(Math.Max(-1, Difference - below), Math.Min(1, Difference + above));
        }
    }

    /// <summary>Both arms thrown together.</summary>
    public Proportion Pooled => new(Control.Hits + Variant.Hits, Control.Trials + Variant.Trials);

    private bool Varies => Control.Trials > 0 && Variant.Trials > 0 && Pooled.Hits > 0 && Pooled.Hits < Pooled.Trials;

    private static double Hypotenuse(double a, double b) => Math.Sqrt((a * a) + (b * b));
}
