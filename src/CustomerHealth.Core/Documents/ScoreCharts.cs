using System.Collections.Immutable;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Documents;

/// <summary>Scores over the weeks, for the blocks <c>history</c> and <c>multiples</c>. A week without a score is a gap, never a 0.</summary>
internal static class ScoreCharts
{
    private const double Top = 100;

    /// <summary>The last day of each week, oldest first: <c>24 Aug</c>.</summary>
    /// <param name="last">The day looked from.</param>
    /// <param name="weeks">How many weeks, that one included.</param>
    public static ImmutableArray<string> Weeks(LocalDate last, int weeks) => Weeks(last, weeks, Language.English.Figures);

    /// <summary>The last day of each week, oldest first, in a language: <c>24 Aug</c>, <c>24.8.</c></summary>
    /// <param name="last">The day looked from.</param>
    /// <param name="weeks">How many weeks, that one included.</param>
    /// <param name="figures">Of the language.</param>
    public static ImmutableArray<string> Weeks(LocalDate last, int weeks, FigureFormat figures) =>
        [.. Enumerable.Range(1 - weeks, weeks).Select(back => figures.DayOfYear(last.PlusWeeks(back)))];

    /// <summary>A row of a history block.</summary>
    public static Dictionary<string, object?> Row(string name, IEnumerable<Band> bands) => new(StringComparer.Ordinal)
    {
        ["label"] = name,
        ["bands"] = bands.Select(BandWords.Code).ToImmutableArray(),
    };

    /// <summary>A small chart of a multiples block, rounded as the scores in words are: both show the same figure.</summary>
    /// <param name="name">The name above it.</param>
    /// <param name="now">The band of today.</param>
    /// <param name="weeks">The scores, oldest first.</param>
    /// <param name="view">Whose bands count.</param>
    public static Dictionary<string, object?> Panel(string name, Band now, IEnumerable<double?> weeks, View view) => new(StringComparer.Ordinal)
    {
        ["label"] = name,
        ["status"] = BandWords.Code(now),
        ["values"] = weeks.Select(week => week is { } score ? Figures.Rounded(score, view) : (double?)null).ToImmutableArray(),
    };

    /// <summary>The bands behind the small charts; none when the views differ in them, because all charts share one scale.</summary>
    /// <param name="views">The views that are shown.</param>
    /// <param name="low">Where the scale begins, 0 to 100.</param>
    /// <param name="high">Where it ends, above that.</param>
    public static ImmutableArray<Dictionary<string, object?>> Scale(IReadOnlyCollection<View> views, double low = 0, double high = Top)
    {
        if (views.Select(v => (v.Yellow, v.Green)).Distinct().ToArray() is not [var (yellow, green)])
            return [];

        (double From, double To, Band Band)[] bands = [(0, yellow, Band.Red), (yellow, green, Band.Yellow), (green, Top, Band.Green)];
        return
        [
            .. bands.Select(b => (From: Math.Max(b.From, low), To: Math.Min(b.To, high), b.Band)).Where(b => b.From < b.To).Select(b => new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["from"] = b.From,
                ["to"] = b.To,
                ["status"] = BandWords.Code(b.Band),
            }),
        ];
    }
}
