using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Validity;

/// <summary>What became of the rows of one band.</summary>
public sealed record BandCount
{
    /// <summary>Green, yellow, red, or not applicable for rows without a score.</summary>
    public required Band Band { get; init; }

    /// <summary>How many rows.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them churned.</summary>
    public required int Events { get; init; }

    /// <summary>What the scores foretold on average, 0 to 1; null without rows or scores.</summary>
    public double? MeanRisk { get; init; }

    /// <summary>Wilson's 95 % interval of the rate; null without rows.</summary>
    public Interval? Interval { get; init; }

    /// <summary>The rate among all rows with a score, 0 to 1.</summary>
    public required double BaseRate { get; init; }

    /// <summary>Share that churned, 0 to 1; null without rows.</summary>
    public double? Rate => Rows > 0 ? (double)Events / Rows : null;

    /// <summary>The rate as a multiple of the base rate; null without rows, or when nobody churned.</summary>
    public double? Multiple => BaseRate > 0 ? Rate / BaseRate : null;

    /// <summary>The interval as multiples of the base rate, itself taken as known; null as <see cref="Multiple"/>.</summary>
    public Interval? MultipleInterval => BaseRate > 0 && Interval is { } interval ? new(interval.Low / BaseRate, interval.High / BaseRate) : null;
}
