using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Sources;

/// <summary>Finds the word a person probably meant, and puts what is allowed into words.</summary>
internal static class Nearest
{
    /// <summary>"did you mean 'x'?", or the list of what is allowed when nothing is near.</summary>
    public static string Hint(string seen, IEnumerable<string> allowed)
    {
        string[] words = [.. allowed];
        return NearName.Of(seen, words) is { } near ? $"did you mean '{near}'?" : $"allowed are {List(words)}";
    }

    /// <summary>"a, b and c".</summary>
    public static string List(IReadOnlyList<string> words) => words switch
    {
        [] => "none",
        [var only] => only,
        _ => $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}",
    };
}
