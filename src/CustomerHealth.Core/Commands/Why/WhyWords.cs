using System.Collections.Immutable;
using System.Globalization;
using CustomerHealth.Core.Explanations;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Commands.Why;

/// <summary>Understands what stands after <c>why</c>: a view, and last a time to look back to.</summary>
internal static class WhyWords
{
    private const int UsualDays = 28;
    private const int DaysInAWeek = 7;
    private const int MostDays = 36_500;

    /// <summary>The view and the first day that the words ask for.</summary>
    public static WhyRequest Read(ImmutableArray<string> words, LocalDate today)
    {
        if (words is not [.. var view, var last] || !char.IsAsciiDigit(last[0]))
            return new WhyRequest(Joined(words), today.PlusDays(-UsualDays));
        if (Since(last, today) is not { } since)
            return Mistaken($"'{Unknown.Echo(last)}' is not a time to look back to. Give a date such as {Iso(today.PlusDays(-UsualDays))}, or days or weeks such as 7d or 4w, up to {MostDays}d.");
        if (since > today)
            return Mistaken($"{Iso(since)} lies ahead: today is {Iso(today)}.");
        return since == today ? Mistaken($"{Iso(since)} is today: there is nothing in between. Give an earlier date, or 7d or 4w.") : new WhyRequest(Joined(view), since);
    }

    /// <summary>The key of the view that was typed: its key or name, without case, or the start of only one.</summary>
    public static string? Find(Explanation explanation, string typed)
    {
        var views = explanation.Views.Select(v => v.Score).ToList();
        var exact = views.Find(v => Same(v.Key, typed) || Same(v.Name, typed));
        if (exact is not null)
            return exact.Key;
        var starts = views.FindAll(v => v.Key.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || v.Name.StartsWith(typed, StringComparison.OrdinalIgnoreCase));
        return starts is [var only] ? only.Key : null;
    }

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

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
