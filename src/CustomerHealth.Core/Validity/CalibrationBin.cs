using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Validity;

/// <summary>Rows of about the same risk.</summary>
/// <param name="Bin">From 1, the riskiest.</param>
/// <param name="MeanRisk">What was foretold on average, 0 to 1.</param>
/// <param name="Seen">What came true.</param>
public sealed record CalibrationBin(int Bin, double MeanRisk, Proportion Seen);
