namespace CustomerHealth.Core.Statistics;

/// <summary>Two means compared without assuming equal variances (Welch 1947).</summary>
/// <param name="T">The difference over its standard error.</param>
/// <param name="Degrees">Degrees of freedom by Welch and Satterthwaite; not a whole number.</param>
public readonly record struct WelchTest(double T, double Degrees)
{
    /// <summary>The two-sided p by the normal distribution, which with thousands of degrees of freedom is that of Student's t to four digits.</summary>
    public double NormalP => Normal.TwoSided(T);

    /// <summary>Variant minus control; null where a variance is unknown, or both are zero.</summary>
    public static WelchTest? Of(SampleMean control, SampleMean variant)
    {
        if (control is not { Variance: { } first, Count: > 1 } || variant is not { Variance: { } second, Count: > 1 })
            return null;

        double a = first / control.Count, b = second / variant.Count;
        if (a + b <= 0)
            return null;
        var degrees = (a + b) * (a + b) / ((a * a / (control.Count - 1)) + (b * b / (variant.Count - 1)));
        return new((variant.Mean - control.Mean) / Math.Sqrt(a + b), degrees);
    }
}
