namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>Keys such as <c>trial-button-text</c> as people read them: Trial button text.</summary>
internal static class KeyWords
{
    public static string Of(string key)
    {
        var words = key.Replace('-', ' ').Trim();
        return words.Length == 0 ? key : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
