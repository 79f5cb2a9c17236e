using System.Text.Json;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Json;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>A random portfolio: rows of every kind, and what the engine makes of them.</summary>
internal static class Portfolio
{
    private const int Accounts = 12;
    private const int Rows = 3000;
    private static readonly string[] Values = ["0", "3", "7.5", "-0", "1e3", "NA", "green", "Red", "yes", "", "Ω 😀", "12 "];

    private static readonly Scorecard Scorecard = Given.Scorecard(
        Given.View("a", Given.Group("g", Given.Count("m0") with { Over = new Window(30, Take.Mean, 1) }, Given.Count("m1"), Given.Colour("m2", valid: 20))),
        Given.View("b", Given.Group("h", Given.Count("m3") with { Over = new Window(60, Take.Last, 1) }, Given.Choice("m4", ("yes", Band.Green), ("red", Band.Red)))));

    /// <summary>Imports it in a few files, in any order.</summary>
    public static async Task FillAsync(Store store, int seed)
    {
        var random = new Random(seed);
        ImportRecord[] facts =
        [
            .. Enumerable.Range(0, Accounts).Select(i => Sample.Account($"a{i}", $"Ä {i}", from: Sample.Day.PlusDays(-i))),
            new PersonRecord(new Person { Key = "ann", Name = "Ann \"Q\" <&>" }), new PodRecord(new Pod { Key = "n", Name = "N" }),
            new ObjectiveRecord("a1", "k", "nps", 0.1, 10, null, Sample.Day, Sample.Day.PlusDays(90), null),
            new ObjectiveRecord("a2", "k", "nps", -0.0, 10, 1 / 3.0, Sample.Day, Sample.Day.PlusDays(90), "ann"),
            new WeeklyGoalRecord("a1", "ann", null, "2026-W37", "Call\nthem", "done", Sample.Now),
            new OutcomeRecord("a1", Sample.Day, "renewed"), new HolidayRecord("fi", Sample.Day, "Day"), new TrainingRecord("ann", "m1", Sample.Day, 80.5),
            new ExperimentRecord("a1", null, "t", null, "B", 100, 9, 100, 12, Sample.Day),
        ];
        await store.ImportAsync("facts.csv", facts);
        var rows = Enumerable.Range(0, Rows).Select(i => Row(random, i)).ToArray();
        foreach (var part in rows.Chunk(random.Next(500, 1500)))
            await store.ImportAsync("rows.csv", part);
        await store.ImportAsync("renamed.csv", Sample.Account("a3", "New name", from: Sample.Day, knownAt: Sample.Now));
        await store.Scorecards.RecordAsync(Scorecard, Sample.Now, CancellationToken.None);
        await store.Overrides.AddAsync(
            new Override
            {
                Account = "a4", Kind = OverrideKind.WillChurn, View = "a", Group = null, Cap = Band.Red, Author = "mia", Reason = "told us",
                SetAt = Sample.Start, Until = Sample.Day.PlusDays(30),
            },
            new(Sample.Now, "mia", "terminal", "override-set", "account:a4", null, null),
            CancellationToken.None);
    }

    /// <summary>Every score of every account over five weeks, as JSON: equal texts, equal scores to the last bit.</summary>
    public static async Task<string> ScoresAsync(Store store)
    {
        var reader = new HealthReader(new EvidenceReader(store.Accounts, store.Observations, store.Overrides), new FixedScorecard(Scorecard));
        var asOf = new AsOf(Sample.Day, DateTimeZoneProviders.Tzdb["Europe/Helsinki"]);
        var lines = new List<string>();
        foreach (var account in await store.Accounts.NamesAsync(CancellationToken.None))
        {
            var trend = await reader.ReadAsync(account.Key, asOf, 5, CancellationToken.None);
            lines.Add($"{account} {trend!.FirstReading}");
            lines.AddRange(trend.Weeks.Select(week => JsonSerializer.Serialize(HealthJson.Of(week, new Dictionary<string, double>(StringComparer.Ordinal), asOf))));
        }

        return string.Join('\n', lines);
    }

    private static ObservationRecord Row(Random random, int number)
    {
        var at = random.Next(30) * 86_400_000L + random.Next(1000);
        var known = random.Next(4) == 0 ? at + random.Next(20) * 86_400_000L : at;
        var id = random.Next(5) == 0 ? $"id-{number}" : null;
        return Sample.Observed($"a{random.Next(Accounts)}", $"m{random.Next(6)}", at, Values[random.Next(Values.Length)], known, id);
    }
}
