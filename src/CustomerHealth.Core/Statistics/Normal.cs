namespace CustomerHealth.Core.Statistics;

/// <summary>The standard normal distribution. Relative error below 1e-13 far into both tails.</summary>
public static class Normal
{
    /// <summary>The 97.5 % quantile: half the width of a 95 % interval in standard errors.</summary>
    public const double Z975 = 1.959963984540054;

    private const double SeriesLimit = 2;
    private const double Tiny = 1e-300;
    private static readonly double SqrtTwo = Math.Sqrt(2);
    private static readonly double SqrtPi = Math.Sqrt(Math.PI);

    /// <summary>P(Z ≤ z), 0 to 1.</summary>
    public static double Below(double z) => Erfc(-z / SqrtTwo) / 2;

    /// <summary>P(Z &gt; z), 0 to 1; exact in the upper tail, where 1 − P(Z ≤ z) would lose all digits.</summary>
    public static double Above(double z) => Erfc(z / SqrtTwo) / 2;

    /// <summary>P(|Z| ≥ |z|): the two-sided p-value of a z statistic.</summary>
    public static double TwoSided(double z) => Erfc(Math.Abs(z) / SqrtTwo);

    /// <summary>
    /// The complementary error function: the Taylor series near zero, beyond it the continued fraction by Lentz's method
    /// (Abramowitz and Stegun 1964, 7.1.6 and 7.1.14; Lentz 1976).
    /// </summary>
    public static double Erfc(double x)
    {
        if (double.IsNaN(x))
            return x;
        if (x < 0)
            return 2 - Erfc(-x);
        return x < SeriesLimit ? 1 - Series(x) : Fraction(x);
    }

    private static double Series(double x)
    {
        double term = x, sum = x;
        for (var n = 1; term > sum * 1e-17; n++)
        {
            term *= 2 * x * x / ((2 * n) + 1);
            sum += term;
        }

        return 2 / SqrtPi * Math.Exp(-x * x) * sum;
    }

    private static double Fraction(double x)
    {
        double f = x, c = x, d = 0;
        for (var n = 1; n < 200; n++)
        {
            var a = n / 2.0;
            d = 1 / Math.Max(x + (a * d), Tiny);
            c = x + (a / c);
            f *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-16)
                break;
        }

        return Math.Exp(-x * x) / (SqrtPi * f);
    }
}
