namespace CustomerHealth.Core.Statistics;

/// <summary>The outcome of a chi-square test.</summary>
/// <param name="Statistic">0 or more.</param>
/// <param name="Degrees">Degrees of freedom, 1 or more.</param>
public readonly record struct ChiSquareTest(double Statistic, int Degrees)
{
    /// <summary>How often chance alone gives a statistic this large, 0 to 1.</summary>
    public double P => ChiSquare.Above(Statistic, Degrees);
}
