namespace CustomerHealth.Sources;

/// <summary>Finds the word a person probably meant, and puts what is allowed into words.</summary>
internal static class Nearest
{
    private const int LongestWord = 64;

    /// <summary>"did you mean 'x'?", or the list of what is allowed when nothing is near.</summary>
    public static string Hint(string seen, IEnumerable<string> allowed)
    {
        string[] words = [.. allowed];
        return Find(seen, words) is { } near ? $"did you mean '{near}'?" : $"allowed are {List(words)}";
    }

    /// <summary>The allowed word at an edit distance of at most a third of its length; null when none is that near.</summary>
    public static string? Find(string seen, IEnumerable<string> allowed)
    {
        if (seen.Length is 0 or > LongestWord)
            return null;

        return allowed
            .Select(word => (Word: word, Distance: Distance(seen.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(near => near.Distance <= Math.Max(1, near.Word.Length / 3))
            .OrderBy(near => near.Distance)
            .Select(near => near.Word)
            .FirstOrDefault();
    }

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) => words switch
    {
        [] => "none",
        [var only] => only,
        _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
    };

    /// <summary>Letters to add, drop, change or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
                rows[i, j] = i == 0 || j == 0 ? i + j : Cheapest(i, j);
        }

        return rows[a.Length, b.Length];

        int Cheapest(int i, int j)
        {
            var change = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            var best = Math.Min(Math.Min(rows[i, j - 1], rows[i - 1, j]) + 1, change);
            return i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] ? Math.Min(best, rows[i - 2, j - 2] + 1) : best;
        }
    }
}
