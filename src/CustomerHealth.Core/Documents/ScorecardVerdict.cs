using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;

namespace CustomerHealth.Core.Documents;

/// <summary>Says in two or three sentences how the account stands. It names readings; it never merges them (SC-1).</summary>
internal static class ScorecardVerdict
{
    private const int MostNamed = 3;
    private const double FallWorthNaming = 5;

    public static string Of(AccountScorecardInput input)
    {
        var (readings, language) = (ScorecardReading.Of(input), input.Language);
        string?[] sentences = [Standing(readings, language), TooEarly(input.Health, language.Scorecard), Fall(readings, language), ScorecardRenewal.Sentence(input)];
        return string.Join(' ', sentences.OfType<string>());
    }

    private static string Standing(IReadOnlyList<ScorecardReading> readings, Language language)
    {
        var (words, figures) = (language.Scorecard, language.Figures);
        var (red, yellow, green) = (In(readings, Band.Red), In(readings, Band.Yellow), In(readings, Band.Green));
        if (red.Length + yellow.Length + green.Length == 0)
            return words.TooLittleData;
        if (red is [] && yellow is [])
            return words.AllGreen(green.Length);

        var worst = red is [] ? yellow : red;
        (Band Band, int Count)[] others = [(Band.Yellow, red is [] ? 0 : yellow.Length), (Band.Green, green.Length)];
        return words.Standing(
            worst[0].Band,
            [.. worst.Take(MostNamed).Select(r => r.Shown(figures))],
            Math.Max(0, worst.Length - MostNamed),
            [.. others.Where(o => o.Count > 0)]);
    }

    private static string? TooEarly(AccountHealth health, ScorecardWords words)
    {
        var unknown = health.Views.Count(v => v.IsUnderCovered);
        return unknown == 0 || unknown == health.Views.Length ? null : words.TooEarly(unknown, health.Views.Length);
    }

    private static ScorecardReading[] In(IEnumerable<ScorecardReading> readings, Band band) =>
        [.. readings.Where(r => r.Band == band).OrderBy(r => r.Score)];

    private static string? Fall(IEnumerable<ScorecardReading> readings, Language language) =>
        readings.Where(r => r.Change <= -FallWorthNaming).MinBy(r => r.Change) is { Change: { } change } worst
            ? language.Scorecard.FellMost(worst.Name, language.Figures.Change(-change)[1..])
            : null;
}
