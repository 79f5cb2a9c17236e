using System.Collections.Frozen;

namespace CustomerHealth.Documents.Layout;

/// <summary>Spaces at which a typographer ends no line: "62 %", "118 000", "€ 40", "3 h", "J. Hyvönen", and the one after a status mark.</summary>
internal static class GlueRules
{
    private const int LongestUnit = 4;
    private const char Separator = '·';
    private const string Signs = "%‰°€$£¥";

    private static readonly FrozenSet<string> Units = FrozenSet.ToFrozenSet(
        [
            "h", "min", "s", "ms", "d", "k", "M", "bn", "pp", "pt", "pts", "x", "g", "kg", "t", "mm", "cm", "m", "km", "l",
            "kB", "KB", "MB", "GB", "TB", "W", "kW", "MW", "kWh", "MWh",
            "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "JPY", "CNY", "KRW", "INR", "CAD", "AUD",
        ],
        StringComparer.Ordinal);

    /// <param name="line">The text.</param>
    /// <param name="space">Where a space stands that is not the last character.</param>
    public static bool Glues(ReadOnlySpan<PlacedCharacter> line, int space)
    {
        if (space == 0)
            return false;
        var before = line[..space];
        var after = line[(space + 1)..];
        if (before[^1].IsMark)
            return true;
        if (before[^1].IsDigit)
            return Signs.Contains(after[0].Letter, StringComparison.Ordinal) || IsThousandsGroup(after) || IsUnit(FirstWord(after));
        return after[0].IsDigit ? IsCurrency(LastWord(before)) : IsInitial(before);
    }

    /// <summary>Does the " · " between two names end at this space? It belongs to both of them.</summary>
    /// <param name="line">The text.</param>
    /// <param name="space">Where a space may stand.</param>
    public static bool IsAfterSeparator(ReadOnlySpan<PlacedCharacter> line, int space) =>
        space >= 2 && line[space].IsSpace && line[space - 1].CodePoint == Separator && line[space - 2].IsSpace;

    private static bool IsThousandsGroup(ReadOnlySpan<PlacedCharacter> after) =>
        after.Length >= 3 && after[0].IsDigit && after[1].IsDigit && after[2].IsDigit && (after.Length == 3 || !after[3].IsDigit);

    private static bool IsUnit(string word) => Units.Contains(word);

    private static bool IsCurrency(string word) => word is "€" or "$" or "£" or "¥" || word.Length == 3 && Units.Contains(word) && char.IsUpper(word[0]);

    /// <summary>Is it "J.", "J.-P." or "J.R."?</summary>
    private static bool IsInitial(ReadOnlySpan<PlacedCharacter> before) =>
        before.Length >= 2
        && before[^1].CodePoint == '.'
        && before[^2].IsUpper
        && (before.Length == 2 || !before[^3].IsLetter && !before[^3].IsDigit || before[^3].Span != before[^2].Span);

    /// <summary>Empty when it is longer than any unit.</summary>
    private static string FirstWord(ReadOnlySpan<PlacedCharacter> text)
    {
        var length = 0;
        while (length < text.Length && text[length].IsLetter)
            length++;
        return length > LongestUnit ? "" : TextOf(text[..length]);
    }

    /// <summary>Empty when it is longer than any unit.</summary>
    private static string LastWord(ReadOnlySpan<PlacedCharacter> text)
    {
        var length = 0;
        while (length < text.Length && !text[^(length + 1)].IsSpace && length <= LongestUnit)
            length++;
        return length > LongestUnit ? "" : TextOf(text[^length..]);
    }

    private static string TextOf(ReadOnlySpan<PlacedCharacter> text)
    {
        Span<char> letters = stackalloc char[LongestUnit];
        for (var i = 0; i < text.Length; i++)
            letters[i] = text[i].Letter;
        return new string(letters[..text.Length]);
    }
}
