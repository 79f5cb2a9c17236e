using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Commands.Why;

/// <summary>Understands what stands after <c>why</c>: a view, and last a time to look back to.</summary>
internal static class WhyWords
{
    private const int UsualDays = 28;
    private const int DaysInAWeek = 7;
    private const int MostDays = 36_500;
    private static readonly LocalDate First = new(1900, 1, 1);

    /// <summary>The view and the first day that the words ask for; the time may also stand first.</summary>
    public static WhyRequest Read(ImmutableArray<string> words, LocalDate today) => words switch
    {
        [.. var view, var last] when char.IsAsciiDigit(last[0]) => Read(view, last, today),
        [var first, .. var view] when LooksLikeTime(first, today) => Read(view, first, today),
        _ => new WhyRequest(Joined(words), today.PlusDays(-UsualDays)),
    };

    private static WhyRequest Read(ImmutableArray<string> view, string time, LocalDate today)
    {
        if (Since(time, today) is not { } since)
            return Mistaken($"'{Unknown.Echo(time)}' is not a time to look back to. Give a date such as {Iso(today.PlusDays(-UsualDays))}, or days or weeks such as 7d or 4w, up to {MostDays}d.");
        if (since < First)
            return Mistaken($"{Iso(since)} is too long ago: the first day is {Iso(First)}.");
        if (since > today)
            return Mistaken($"{Iso(since)} lies ahead: today is {Iso(today)}.");
        return since == today ? Mistaken($"{Iso(since)} is today: there is nothing in between. Give an earlier date, or 7d or 4w.") : new WhyRequest(Joined(view), since);
    }

    /// <summary>Digits and at most one letter, or a date; a name such as "360 view" is none.</summary>
    private static bool LooksLikeTime(string word, LocalDate today) =>
        (char.IsAsciiDigit(word[0]) && word.TrimStart([.. "0123456789"]) is [_]) || Since(word, today) is not null;

    private static LocalDate? Since(string word, LocalDate today)
    {
        if (LocalDatePattern.Iso.Parse(word) is { Success: true, Value: var date })
            return date;
        var unit = char.ToLowerInvariant(word[^1]) switch { 'd' => 1, 'w' => DaysInAWeek, _ => 0 };
        return unit > 0 && int.TryParse(word.AsSpan(..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= MostDays / unit
            ? today.PlusDays(-count * unit)
            : null;
    }

    private static WhyRequest Mistaken(string sentence) => new(null, default, sentence);

    private static string? Joined(ImmutableArray<string> words) => words.IsEmpty ? null : string.Join(' ', words);

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
