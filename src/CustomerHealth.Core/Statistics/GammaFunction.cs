namespace CustomerHealth.Core.Statistics;

/// <summary>The gamma function and its incomplete form.</summary>
internal static class GammaFunction
{
    private const double G = 7;
    private const double Tiny = 1e-300;
    private const int MostSteps = 10_000;

    // Lanczos' coefficients for g = 7 and nine terms, as Godfrey worked them out; relative error below 1e-15.
    private static readonly double[] Lanczos =
    [
        0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
        12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
    ];

    /// <summary>ln Γ(x) for x ≥ 0.5 (Lanczos 1964).</summary>
    public static double Log(double x)
    {
        var sum = Lanczos[0];
        for (var i = 1; i < Lanczos.Length; i++)
            sum += Lanczos[i] / (x - 1 + i);
        var t = x - 1 + G + 0.5;
        return (0.5 * Math.Log(2 * Math.PI)) + ((x - 0.5) * Math.Log(t)) - t + Math.Log(sum);
    }

    /// <summary>
    /// Q(a, x), the regularised upper incomplete gamma function, 0 to 1: the series below a + 1, the continued fraction above
    /// (Abramowitz and Stegun 1964, 6.5.29 and 6.5.31).
    /// </summary>
    /// <param name="a">0.5 or more.</param>
    /// <param name="x">0 or more.</param>
    public static double UpperRegularized(double a, double x)
    {
        if (x <= 0)
            return 1;
        var front = Math.Exp((a * Math.Log(x)) - x - Log(a));
        return x < a + 1 ? 1 - (front * Series(a, x)) : front * Fraction(a, x);
    }

    private static double Series(double a, double x)
    {
        double term = 1 / a, sum = term;
        for (var n = 1; n < MostSteps && term > sum * 1e-17; n++)
        {
            term *= x / (a + n);
            sum += term;
        }

        return sum;
    }

    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        double c = 1 / Tiny, d = 1 / b, f = d;
        for (var n = 1; n < MostSteps; n++)
        {
            var an = -n * (n - a);
            b += 2;
            d = 1 / NotZero((an * d) + b);
            c = NotZero(b + (an / c));
            f *= c * d;
            if (Math.Abs((c * d) - 1) < 1e-16)
                break;
        }

        return f;
    }

    private static double NotZero(double value) => Math.Abs(value) < Tiny ? Tiny : value;
}
