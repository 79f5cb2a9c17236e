using System.Buffers;

namespace CustomerHealth.Core.Accounts;

/// <summary>
/// The two slips of the hand that seldom make one name into another: two neighbouring letters swapped, or a doubled letter typed once or a single one twice.
/// A changed letter does (Google Pay, Google Play; Starling Bank, Sterling Bank): among 3,573 real names of six letters and more none is a slip away from another.
/// </summary>
internal static class Slip
{
    private const int ShortestName = 6;
    private const int ShortestWord = 4;
    private static readonly SearchValues<char> Roman = SearchValues.Create("ivxlcdm");

    /// <summary>Whether such a slip, in a word of at least four letters that is no Roman number, parts the two.</summary>
    public static bool Parts(string a, string b)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        if (shorter.Length < ShortestName || longer.Length - shorter.Length > 1)
            return false;

        var at = longer.AsSpan().CommonPrefixLength(shorter);
        return at < longer.Length && (longer.Length == shorter.Length ? IsSwap(longer, shorter, at) : IsDoubled(longer, shorter, at))
            && IsInAWord(longer, at) && IsInAWord(shorter, Math.Min(at, shorter.Length - 1));
    }

    private static bool IsSwap(string a, string b, int at) =>
        at + 1 < a.Length && a[at] == b[at + 1] && a[at + 1] == b[at] && char.IsLetter(a[at]) && char.IsLetter(b[at])
        && a.AsSpan(at + 2).SequenceEqual(b.AsSpan(at + 2));

    // The first letter that differs stands after both of the doubled ones.
    private static bool IsDoubled(string longer, string shorter, int at) =>
        at > 0 && longer[at] == longer[at - 1] && char.IsLetter(longer[at]) && longer.AsSpan(at + 1).SequenceEqual(shorter.AsSpan(at));

    private static bool IsInAWord(string name, int at)
    {
        if (name[at] == ' ')
            at--;
        var from = name.LastIndexOf(' ', at) + 1;
        var end = name.IndexOf(' ', at);
        var word = name.AsSpan(from, (end < 0 ? name.Length : end) - from);
        return word.Length >= ShortestWord && word.ContainsAnyExcept(Roman);
    }
}
