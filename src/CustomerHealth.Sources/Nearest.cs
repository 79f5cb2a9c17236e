using CustomerHealth.Core.Accounts;

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
            .Select(word => (Word: word, Most: Math.Max(1, word.Length / 3)))
            .Select(near => (near.Word, near.Most, Distance: Spelling.Distance(seen.ToLowerInvariant(), near.Word.ToLowerInvariant(), near.Most)))
            .Where(near => near.Distance <= near.Most)
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
}
