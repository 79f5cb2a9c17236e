namespace CustomerHealth.Core.Statistics;

/// <summary>A confidence interval, of 95 % unless said otherwise.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The interval of a normal estimate: value ± 1.96 standard errors.</summary>
    public static Interval Around(double value, double standardError) =>
        new(value - (Normal.Z975 * standardError), value + (Normal.Z975 * standardError));

    /// <summary>True when the value lies in it, its ends included.</summary>
    public bool Contains(double value) => value >= Low && value <= High;
}
