namespace CustomerHealth.Core.Documents;

/// <summary>Finds what a person who misspelt a name may have meant.</summary>
public static class NearName
{
    /// <summary>The nearest of <paramref name="known"/> when it is near enough to be a slip (a third of its letters, at least one); else null.</summary>
    /// <param name="word">The name as written.</param>
    /// <param name="known">The names there are.</param>
    public static string? Of(string word, IEnumerable<string> known) => known
        .Select(name => (Name: name, Distance: Distance(word, name)))
        .Where(near => near.Distance <= Math.Max(1, near.Name.Length / 3))
        .OrderBy(near => near.Distance)
        .ThenBy(near => near.Name, StringComparer.Ordinal)
        .Select(near => near.Name)
        .FirstOrDefault();

    /// <summary>"; did you mean 'x'?" for the end of a sentence, or a full stop's worth of nothing.</summary>
    /// <param name="word">The name as written.</param>
    /// <param name="known">The names there are.</param>
    public static string Hint(string word, IEnumerable<string> known) =>
        Of(word, known) is { } near ? $"; did you mean '{near}'?" : "";

    private static int Distance(string a, string b)
    {
        int[] last = [.. Enumerable.Range(0, b.Length + 1)];
        foreach (var (i, letter) in a.Index())
        {
            var now = new int[b.Length + 1];
            now[0] = i + 1;
            for (var j = 1; j <= b.Length; j++)
                now[j] = Math.Min(Math.Min(now[j - 1], last[j]) + 1, last[j - 1] + (letter == b[j - 1] ? 0 : 1));
            last = now;
        }

        return last[^1];
    }
}
