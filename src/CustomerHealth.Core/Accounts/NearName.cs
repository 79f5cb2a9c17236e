namespace CustomerHealth.Core.Accounts;

/// <summary>Finds what a person who misspelt a name may have meant.</summary>
public static class NearName
{
    /// <summary>The nearest of <paramref name="known"/> when it is near enough to be a slip (a third of its letters, at least one; case does not matter); else null.</summary>
    /// <param name="word">The name as written.</param>
    /// <param name="known">The names there are.</param>
    public static string? Of(string word, IEnumerable<string> known) => known
        .Select(name => (Name: name, Limit: Math.Max(1, name.Length / 3)))
        .Select(near => (near.Name, near.Limit, Distance: Spelling.Distance(word.ToLowerInvariant(), near.Name.ToLowerInvariant(), near.Limit)))
        .Where(near => near.Distance <= near.Limit)
        .OrderBy(near => near.Distance)
        .ThenBy(near => near.Name, StringComparer.Ordinal)
        .Select(near => near.Name)
        .FirstOrDefault();

    /// <summary>"; did you mean 'x'?" for the end of a sentence; empty when nothing is near.</summary>
    /// <param name="word">The name as written.</param>
    /// <param name="known">The names there are.</param>
    public static string Hint(string word, IEnumerable<string> known) =>
        Of(word, known) is { } near ? $"; did you mean '{near}'?" : "";

    /// <summary>The same, or a full stop: the sentence ends here.</summary>
    /// <param name="word">The name as written.</param>
    /// <param name="known">The names there are.</param>
    public static string Ending(string word, IEnumerable<string> known) => Hint(word, known) is { Length: > 0 } hint ? hint : ".";
}
