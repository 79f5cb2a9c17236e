using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Benchmarks;

/// <summary>Accounts with weekly readings of 30 measures that stand in seven views; the seed is fixed.</summary>
internal sealed class SyntheticPortfolio
{
    private const int Measures = 30;
    private const int Views = 7;
    private const int Weeks = 13;

    public SyntheticPortfolio(int accounts)
    {
        var random = new Random(7);
        Accounts = [.. Enumerable.Range(0, accounts).Select(i => (Account(i), History(i, random)))];
    }

    public static AsOf AsOf { get; } = new(new LocalDate(2026, 11, 15), DateTimeZoneProviders.Tzdb["Europe/Helsinki"]);

    /// <summary>30 measures in seven views: two views share some, as the bundled ones do.</summary>
    public static Scorecard Scorecard { get; } = new()
    {
        Views = [.. Enumerable.Range(0, Views).Select(View)],
        Version = "benchmark",
        Content = "benchmark",
    };

    public (Account Account, AccountHistory History)[] Accounts { get; }

    public static int MeasuresPerAccount => Scorecard.Views.Sum(v => v.Groups.Sum(g => g.Measures.Length));

    private static View View(int view) => new()
    {
        Key = $"view-{view}",
        Name = $"View {view}",
        Groups = [.. Enumerable.Range(0, 3).Select(g => new Group { Key = $"g{g}", Name = $"Group {g}", Measures = [.. Enumerable.Range(0, 2).Select(m => Measure((view * 6 + g * 2 + m) % Measures))] })],
    };

    private static Measure Measure(int index) => new()
    {
        Key = $"area-{index % 5}.measure-{index}",
        Name = $"Measure {index}",
        Kind = MeasureKind.Count,
        Better = Direction.Lower,
        Cuts = new(3, 8),
        ValidDays = 35,
        Over = (index % 3) switch { 0 => new Window(90, Take.Mean, 1), 1 => new Window(35, Take.Last, 1), _ => null },
    };

    private static Account Account(int index) => new() { Key = $"account-{index}", Name = $"Account {index}", Start = new LocalDate(2025, 1, 1) };

    private static AccountHistory History(int account, Random random) =>
        AccountHistory.Of($"account-{account}", from m in Enumerable.Range(0, Measures) from w in Enumerable.Range(0, Weeks) select Reading(m, w, random));

    private static (string, Reading) Reading(int measure, int week, Random random)
    {
        var at = AsOf.Cutoff - Duration.FromDays(7 * week) - Duration.FromHours(1);
        var value = random.Next(12).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return ($"area-{measure % 5}.measure-{measure}", Core.Observations.Reading.Of(at, at, value, $"{measure}-{week}", "benchmark"));
    }
}
