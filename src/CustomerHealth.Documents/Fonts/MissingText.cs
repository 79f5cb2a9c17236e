using System.Globalization;
using System.Text;

namespace CustomerHealth.Documents.Fonts;

/// <summary>Tells which characters of which text no font has, and what to do about it.</summary>
internal static class MissingText
{
    /// <summary>A document in a script we have no font for would name each of its characters.</summary>
    private const int MostNamed = 20;
    private const int LongestText = 40;

    private const string Remedy =
        "Boxes are drawn instead; set Templates:Fonts to a folder with TrueType fonts that have them, such as those of Debian's fonts-droid-fallback (Chinese, Japanese) and fonts-nanum (Korean).";

    /// <param name="missing">The code points, each with the text in which it was met first.</param>
    public static IEnumerable<string> Sentences(IReadOnlyDictionary<int, string> missing)
    {
        if (missing.Count == 0)
            yield break;
        foreach (var (text, characters) in missing.Take(MostNamed).GroupBy(entry => entry.Value, entry => entry.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToList())))
        {
            var named = string.Join(", ", characters.Select(codePoint => string.Create(CultureInfo.InvariantCulture, $"{new Rune(codePoint)} (U+{codePoint:X4})")));
            yield return $"No font has {named} of '{Short(text)}'.";
        }
        if (missing.Count > MostNamed)
            yield return string.Create(CultureInfo.InvariantCulture, $"No font has {missing.Count - MostNamed} more characters.");
        yield return Remedy;
    }

    private static string Short(string text)
    {
        if (text.Length <= LongestText)
            return text;
        var length = char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText;
        return text[..length] + "…";
    }
}
