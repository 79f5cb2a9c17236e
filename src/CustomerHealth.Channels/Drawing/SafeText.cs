using System.Buffers;
using System.Globalization;
using System.Text;

namespace CustomerHealth.Channels.Drawing;

/// <summary>
/// Values from people, CRM and models, made fit for one line: no control characters (a terminal obeys them), no line
/// breaks, none of the marks that turn the reading direction round, and no break between a number and its percent sign.
/// </summary>
internal static class SafeText
{
    private const string BreakingPercent = " %";

    /// <summary>What nearly every text is made of alone: nothing here is changed, so such a text is not copied.</summary>
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        [.. Enumerable.Range(' ', '~' - ' ' + 1).Concat(Enumerable.Range(0xA0, 0x500 - 0xA0)).Append('…').Append('–').Append('→').Append('−').Select(code => (char)code)]);

    /// <summary>The same text on one line; unpaired surrogates become U+FFFD.</summary>
    public static string OneLine(string text) =>
        text.AsSpan().ContainsAnyExcept(Plain) ? Cleaned(text) : text.Replace(BreakingPercent, "\u00A0%", StringComparison.Ordinal);

    private static string Cleaned(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (TurnsDirection(rune.Value))
                continue;

            if (Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                safe.Append(' ');
            else
                safe.Append(rune);
        }

        return safe.Replace(BreakingPercent, "\u00A0%").ToString();
    }

    private static bool TurnsDirection(int codePoint) => codePoint is
        0x061C or (>= 0x200E and <= 0x200F) or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
