namespace CustomerHealth.Core.Validity;

/// <summary>
/// Harrell's C (Harrell et al. 1982) for outcomes that are only known up to a time: of the pairs where one churned before the other's time,
/// how often the first had the higher risk; equal risks count half, equal times make no pair.
/// </summary>
public static class Concordance
{
    /// <summary>The share, 0 to 1; null when there is no such pair. O(n log n).</summary>
    /// <param name="risks">The higher, the sooner.</param>
    /// <param name="times">How long each was followed.</param>
    /// <param name="events">True when it churned at that time; false when it had not by then.</param>
    public static double? Of(ReadOnlySpan<double> risks, ReadOnlySpan<double> times, ReadOnlySpan<bool> events)
    {
        var (risk, time, isEvent) = (risks.ToArray(), times.ToArray(), events.ToArray());
        double[] levels = [.. risk.Distinct().Order()];
        int[] level = [.. risk.Select(r => Array.BinarySearch(levels, r) + 1)];
        var later = new Fenwick(levels.Length);
        double concordant = 0, pairs = 0;
        foreach (var sameTime in Enumerable.Range(0, time.Length).GroupBy(i => time[i]).OrderByDescending(g => g.Key))
        {
            foreach (var i in sameTime.Where(i => isEvent[i]))
            {
                double below = later.UpTo(level[i] - 1), equal = later.UpTo(level[i]) - below;
                concordant += below + (equal / 2);
                pairs += later.UpTo(levels.Length);
            }

            foreach (var i in sameTime)
                later.Add(level[i]);
        }

        return pairs > 0 ? concordant / pairs : null;
    }

    /// <summary>Counts by level, with running totals in O(log n) (Fenwick 1994).</summary>
    private sealed class Fenwick(int size)
    {
        private readonly int[] _tree = new int[size + 1];

        public void Add(int level)
        {
            for (; level < _tree.Length; level += level & -level)
                _tree[level]++;
        }

        public int UpTo(int level)
        {
            var sum = 0;
            for (; level > 0; level -= level & -level)
                sum += _tree[level];
            return sum;
        }
    }
}
