using System.Globalization;
using System.Text;

namespace CustomerHealth.Channels.Drawing;

/// <summary>
/// Values from people, CRM and models, made fit for one line: no control characters (a terminal obeys them), no line
/// breaks, none of the marks that turn the reading direction round, and no break between a number and its percent sign.
/// </summary>
internal static class SafeText
{
    /// <summary>The same text on one line; unpaired surrogates become U+FFFD.</summary>
    public static string OneLine(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (TurnsDirection(rune.Value))
                continue;

            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                safe.Append(' ');
            else
                safe.Append(rune.ToString());
        }

        return safe.Replace(" %", "\u00A0%").ToString();
    }

    private static bool TurnsDirection(int codePoint) => codePoint is
        0x061C or (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
