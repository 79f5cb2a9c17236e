namespace CustomerHealth.Documents.Templates;

/// <summary>Who a document is for, as its front matter says. A word of three, never a field: what a document may show is known before it is filled.</summary>
internal static class FrontMatterAudience
{
    private const string Key = "audience";
    private const string Client = "client";
    private static readonly string[] Words = [Client, "internal", "leadership"];

    /// <summary>Why the value of a key is refused; null when it may stand.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">What follows its colon.</param>
    public static string? Refusal(string key, string value)
    {
        var word = Word(value);
        return key != Key || Words.Contains(word, StringComparer.Ordinal)
            ? null
            : $"'{(word.Length == 0 ? "nothing" : word)}' is no audience: there are {string.Join(", ", Words)}, written out, without a tag.";
    }

    /// <summary>True when any line of the front matter says so, inside a block or not.</summary>
    public static bool IsForClients(TemplateSource source)
    {
        var end = PlaceFinder.FrontMatterEnd(source);
        return Enumerable.Range(0, end).Any(line => source.Line(line).ToString().Split(':', 2) is [Key, var value] && Word(value) == Client);
    }

    private static string Word(string value)
    {
        var text = value.Split(" #")[0].Trim();
        return text is ['"' or '\'', .., '"' or '\''] ? text[1..^1] : text;
    }
}
