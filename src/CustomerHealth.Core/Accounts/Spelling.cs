namespace CustomerHealth.Core.Accounts;

/// <summary>How far two spellings are apart.</summary>
public static class Spelling
{
    private const int OnStack = 128;

    /// <summary>
    /// Optimal string alignment distance: letters inserted, left out, changed, or two neighbours swapped, each counting 1
    /// (Damerau 1964; Levenshtein 1966).
    /// </summary>
    /// <param name="a">One spelling.</param>
    /// <param name="b">The other.</param>
    /// <param name="limit">Distances above it are not worked out.</param>
    /// <returns>The distance, or <paramref name="limit"/> + 1 when it is larger.</returns>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;

        var width = b.Length + 1;
        var rows = width <= OnStack ? stackalloc int[3 * OnStack] : new int[3 * width];
        Span<int> before = rows[..width], last = rows[width..(2 * width)], now = rows[(2 * width)..(3 * width)];
        for (var j = 0; j < width; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            var best = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var changed = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + changed);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                best = Math.Min(best, now[j]);
            }

            if (best > limit)
                return limit + 1;
            var free = before;
            before = last;
            last = now;
            now = free;
        }

        return Math.Min(last[b.Length], limit + 1);
    }
}
