using System.Collections.Immutable;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Validity;

/// <summary>How near the risks, read as probabilities, come to what was seen. A score of health is not fitted to be one.</summary>
public static class Calibration
{
    private const int Bins = 10;
    private const double SmallestProbability = 1e-15;

    /// <summary>Mean of (risk − outcome)², 0 to 1, lower is better (Brier 1950).</summary>
    public static double Brier(Ranking ranking) =>
        Enumerable.Range(0, ranking.Count).Sum(place => Square(ranking.RiskAt(place) - (ranking.IsEvent(place) ? 1 : 0))) / ranking.Count;

    /// <summary>The Brier score of one who always foretells the base rate: p (1 − p).</summary>
    public static double BrierOfBaseRate(Ranking ranking) => ranking.BaseRate * (1 - ranking.BaseRate);

    /// <summary>Mean of −ln of the probability given to what came true.</summary>
    public static double LogLoss(Ranking ranking) =>
        -Enumerable.Range(0, ranking.Count).Sum(place => Math.Log(Math.Max(SmallestProbability, ranking.IsEvent(place) ? ranking.RiskAt(place) : 1 - ranking.RiskAt(place)))) / ranking.Count;

    /// <summary>Ten bins of equal size by risk, ties in the order given: the row at place i (from 0) is in bin floor(10 i / n). Empty bins are left out.</summary>
    public static ImmutableArray<CalibrationBin> Deciles(Ranking ranking) =>
    [
        .. Enumerable.Range(0, ranking.Count)
            .GroupBy(place => (int)((long)Bins * place / ranking.Count))
            .Select(bin => new CalibrationBin(bin.Key + 1, bin.Average(ranking.RiskAt), new Proportion(bin.Count(ranking.IsEvent), bin.Count()))),
    ];

    /// <summary>Expected calibration error, 0 to 1: over ten bins of equal width, the mean distance of what was foretold and seen (Naeini, Cooper and Hauskrecht 2015).</summary>
    public static double ExpectedError(Ranking ranking)
    {
        var (risks, events) = (new double[Bins], new double[Bins]);
        foreach (var block in ranking.Blocks)
        {
            var bin = Math.Clamp((int)(block.Risk * Bins), 0, Bins - 1);
            risks[bin] += block.Risk * block.Count;
            events[bin] += block.Events;
        }

        return risks.Zip(events, (risk, seen) => Math.Abs(risk - seen)).Sum() / ranking.Count;
    }

    private static double Square(double x) => x * x;
}
