namespace CustomerHealth.Core.Statistics;

/// <summary>
/// How a number of hits spreads over two arms when chance alone deals them out. Weights are worked out from the most probable table outwards by
/// the ratio of neighbours, so no factorial loses digits, however large the arms.
/// </summary>
/// <param name="first">Trials of the first arm; of both at most 2 × 10¹⁵.</param>
/// <param name="second">Trials of the second arm.</param>
/// <param name="hits">Hits of both.</param>
internal sealed class Hypergeometric(long first, long second, long hits)
{
    // Further out products of ratios lose digits, and at the smallest double they would stay for ever.
    private const double SmallestWeight = 1e-300;

    // Share of a sum that may be left out: less than a rounding.
    private const double Negligible = 1e-17;

    private readonly long _least = Math.Max(0, hits - second);
    private readonly long _most = Math.Min(hits, first);

    private long Mode => Math.Clamp((long)((first + 1.0) * (hits + 1) / (first + second + 2)), _least, _most);

    /// <summary>How probable a table is, as a share of the most probable one; 0 where that is below 1e-300.</summary>
    /// <param name="at">Hits of the first arm.</param>
    public double Weight(long at)
    {
        var (weight, mode) = (1.0, Mode);
        var step = Math.Sign(at - mode);
        for (var from = mode; from != at && weight > 0; from += step)
            weight = Next(weight, Ratio(from, step));
        return weight;
    }

    /// <summary>The weight of all tables, and that of the tables with a weight of at most <paramref name="limit"/>.</summary>
    public (double All, double Rare) Sums(double limit)
    {
        var (up, down) = (Side(1, limit), Side(-1, limit));
        return (1 + up.All + down.All, (limit >= 1 ? 1 : 0) + up.Rare + down.Rare);
    }

    /// <summary>
    /// The sums of one side of the most probable table. Ratios fall on the way out (the distribution is log-concave), so what is still to come is less
    /// than a geometric series of the last ratio: the walk ends when that is negligible beside what it is added to.
    /// </summary>
    private (double All, double Rare) Side(int step, double limit)
    {
        double weight = 1, all = 0, rare = 0;
        var end = step > 0 ? _most : _least;
        for (var at = Mode; at != end; at += step)
        {
            var ratio = Ratio(at, step);
            weight = Next(weight, ratio);
            all += weight;
            if (weight <= limit)
                rare += weight;
            if (weight == 0 || (weight <= limit && weight * ratio <= Negligible * rare * (1 - ratio)))
                break;
        }

        return (all, rare);
    }

    private static double Next(double weight, double ratio) => weight * ratio is >= SmallestWeight and var next ? next : 0;

    /// <summary>The probability of the next table outwards over that of the one at hand.</summary>
    private double Ratio(long at, int step) => step > 0 ? Ratio(at) : 1 / Ratio(at - 1);

    /// <summary>P(at + 1) over P(at).</summary>
    private double Ratio(long at) => (double)(first - at) * (hits - at) / ((at + 1.0) * (second - hits + at + 1));
}
