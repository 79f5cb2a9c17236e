namespace CustomerHealth.Core.Statistics;

/// <summary>
/// How often each whole number was seen: exact means and percentiles of any number of values, in memory that grows only with how many different ones there are.
/// </summary>
public sealed class Tally
{
    private readonly SortedDictionary<long, long> _counts = [];
    private Int128 _sum;

    /// <summary>How many values were added.</summary>
    public long Count { get; private set; }

    /// <summary>Their mean; null when there are none.</summary>
    public double? Mean => Count == 0 ? null : (double)_sum / Count;

    /// <summary>Adds a value.</summary>
    public void Add(long value)
    {
        _counts[value] = _counts.GetValueOrDefault(value) + 1;
        _sum += value;
        Count++;
    }

    /// <summary>
    /// A percentile by linear interpolation between the closest ranks: position (n − 1)·share of the sorted values (Hyndman and Fan 1996,
    /// type 7; the default of R and NumPy). Null when there are no values.
    /// </summary>
    /// <param name="share">0 to 1; 0.5 is the median.</param>
    public double? Percentile(double share)
    {
        if (Count == 0)
            return null;
        var position = (Count - 1) * share;
        var rank = (long)position;
        var low = At(rank);
        return low + ((position - rank) * (At(Math.Min(rank + 1, Count - 1)) - low));
    }

    private long At(long rank)
    {
        foreach (var (value, count) in _counts)
        {
            rank -= count;
            if (rank < 0)
                return value;
        }

        throw new InvalidOperationException("The rank lies beyond the values.");
    }
}
