using System.Globalization;
using System.Text;

namespace CustomerHealth.Core.Accounts;

/// <summary>
/// What two ways to write one company's name have in common: "The Ferrari N.V." and "FERRARI" share the key <c>ferrari</c>.
/// Unicode's normal forms are those of UAX 15; what they leave apart (ø, ß) is in <see cref="LatinLetters"/>, the legal forms in <see cref="LegalForms"/>.
/// </summary>
public readonly record struct NameKey
{
    /// <summary>The rule in words: how <see cref="Of"/> works.</summary>
    public const string Rule =
        "NFKC; special letters; NFD, drop U+0300..U+036F only (not the Japanese voicing marks), NFC; casefold; & and + to \" and \";\n"
        + "    drop ' ’ and . ; every other char that is no letter, digit or mark becomes a space; tokens; leading \"the\" off; legal-form tokens off the end, never the last token left.";

    private const string And = "and";

    private NameKey(string text, string whole, int signs)
    {
        Text = text;
        Whole = whole;
        Signs = signs;
    }

    /// <summary>Words parted by single spaces, without a leading "the" and the legal forms at the end; empty when the name has no letter and no digit.</summary>
    public string Text { get; }

    /// <summary>All the words: <see cref="Text"/> with its "the" and its legal forms.</summary>
    public string Whole { get; }

    /// <summary>How many times the name says "and" at its very end: 2 for "C++", which else were "C".</summary>
    public int Signs { get; }

    /// <summary>The key of a name.</summary>
    public static NameKey Of(string name)
    {
        var words = Letters(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var from = words is ["the", _, ..] ? 1 : 0;
        var to = words.Length;
        while (to - from > 1 && (LegalForms.Tokens.Contains(words[to - 1]) || words[to - 1] == And))
            to--;
        var signs = words.AsEnumerable().Reverse().TakeWhile(word => word == And).Count();
        return new(string.Join(' ', words[from..to]), string.Join(' ', words), signs);
    }

    /// <summary>Lower-case letters without accents, digits and spaces.</summary>
    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var rune in Unaccented(name).EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '&' or '+':
                    letters.Append(" and ");
                    break;
                case '\'' or '’' or '.':
                    break;
                case 'ς':
                    letters.Append('σ');
                    break;
                case var c when c < 128:
                    letters.Append(char.IsAsciiLetterOrDigit((char)c) ? char.ToLowerInvariant((char)c) : ' ');
                    break;
                default:
                    letters.Append(IsOfAWord(rune) ? Rune.ToLowerInvariant(rune).ToString() : " ");
                    break;
            }
        }

        return letters.ToString();
    }

    private static string Unaccented(string name)
    {
        if (Ascii.IsValid(name))
            return name;

        var plain = new StringBuilder(name.Length);
        foreach (var c in Valid(name).Normalize(NormalizationForm.FormKC))
        {
            if (LatinLetters.Plain(c) is { } letters)
                plain.Append(letters);
            else
                plain.Append(c);
        }

        var bare = new StringBuilder(plain.Length);
        foreach (var c in plain.ToString().Normalize(NormalizationForm.FormD))
        {
            if (c is < '\u0300' or > '\u036F')
                bare.Append(c);
        }

        return bare.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Half a surrogate pair, which nothing can normalise, becomes the replacement character.</summary>
    private static string Valid(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsOfAWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
