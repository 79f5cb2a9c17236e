namespace CustomerHealth.Core.Statistics;

/// <summary>How a number of hits spreads over two arms when chance alone deals them out.</summary>
/// <param name="first">Trials of the first arm.</param>
/// <param name="second">Trials of the second arm.</param>
/// <param name="hits">Hits of both.</param>
internal sealed class Hypergeometric(long first, long second, long hits)
{
    private readonly long _least = Math.Max(0, hits - second);
    private readonly long _most = Math.Min(hits, first);

    /// <summary>Hits of the first arm with their weight, the most probable first, with weight 1; weights that are 0 in double precision are left out.</summary>
    public IEnumerable<(long Hits, double Weight)> Weights()
    {
        var mode = Math.Clamp((long)((first + 1.0) * (hits + 1) / (first + second + 2)), _least, _most);
        yield return (mode, 1);

        var weight = 1.0;
        for (var at = mode; at < _most && (weight *= Ratio(at)) > 0; at++)
            yield return (at + 1, weight);

        weight = 1;
        for (var at = mode; at > _least && (weight /= Ratio(at - 1)) > 0; at--)
            yield return (at - 1, weight);
    }

    /// <summary>P(at + 1) over P(at).</summary>
    private double Ratio(long at) => (double)(first - at) * (hits - at) / ((at + 1.0) * (second - hits + at + 1));
}
