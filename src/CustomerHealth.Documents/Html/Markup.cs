using System.Text;

namespace CustomerHealth.Documents.Html;

/// <summary>Makes text that no browser can take for markup, inside elements and inside quoted attributes alike.</summary>
internal static class Markup
{
    private const char Replacement = '\uFFFD';

    public static string Escape(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '&' => safe.Append("&amp;"),
                '<' => safe.Append("&lt;"),
                '>' => safe.Append("&gt;"),
                '"' => safe.Append("&quot;"),
                '\'' => safe.Append("&#39;"),
                '`' => safe.Append("&#96;"),
                _ => safe.Append(IsAllowed(rune.Value) ? rune.ToString() : Replacement.ToString()),
            };
        }
        return safe.ToString();
    }

    /// <summary>Characters of XML 1.0, less those that turn the direction of what follows.</summary>
    private static bool IsAllowed(int character) =>
        character is '\t' or '\n' or (>= ' ' and not (>= 0x7F and <= 0x9F) and not (>= 0x202A and <= 0x202E) and not (>= 0x2066 and <= 0x2069) and not 0xFFFE and not 0xFFFF);
}
