using System.Text.Json;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using CustomerHealth.Sources.Scorecards;
using CustomerHealth.Storage;
using NodaTime;

namespace CustomerHealth.Bot.Tests;

/// <summary>Real data end to end: 7,043 accounts imported by a mapping, scored by three views written as YAML, held to independent numbers.</summary>
public sealed class TelcoTests(TelcoTests.Imported imported) : IClassFixture<TelcoTests.Imported>
{
    private const double Tolerance = 1e-6;

    [Fact]
    public void Import_Mapping_StoresEveryAccount()
    {
        imported.Import.Error.ShouldNotContain("refused");
        imported.Import.Output.ShouldContain("7,043 rows read");
        imported.Import.Exit.ShouldBe(0);
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        var again = await imported.ImportAsync();

        again.Output.ShouldContain(" 0 stored");
        again.Exit.ShouldBe(0);
    }

    [Fact]
    public async Task Chat_FirstRows_HaveExactlyTheReferenceColoursAndScores()
    {
        var rows = imported.Expected.GetProperty("first_rows").EnumerateArray().ToList();

        var answers = await imported.AskAsync(rows.Select(r => r.GetProperty("id").GetString()!));

        answers.Count.ShouldBe(rows.Count);
        foreach (var (row, answer) in rows.Zip(answers))
            Compare(row, answer.GetProperty("data"));
    }

    [Theory]
    [InlineData("overall", "Overall")]
    [InlineData("product", "Product")]
    [InlineData("commercial", "Commercial")]
    public async Task Score_AllAccounts_HaveTheReferenceAuc(string view, string name)
    {
        var expected = imported.Expected.GetProperty("views").GetProperty(name).GetProperty("auc").GetDouble();

        var scores = await imported.ScoresAsync(view);

        scores.Count.ShouldBe(imported.Expected.GetProperty("views").GetProperty(name).GetProperty("n").GetInt32());
        Auc.Of([.. scores.Select(s => (Risk: -s.Score, s.Churned))]).ShouldBe(expected, Tolerance);
    }

    /// <summary>SC-15: the replay on the store, from the day before the churn, gives the numbers of the flat file.</summary>
    [Fact]
    public async Task Backtest_OnTheStore_HasTheReferenceAuc()
    {
        var result = await imported.RunAsync("backtest", "--from", "2026-01-31", "--to", "2026-01-31", "--horizon", "5", "--json");

        result.Error.ShouldBeEmpty();
        var json = JsonDocument.Parse(result.Output).RootElement;
        json.GetProperty("events").GetInt32().ShouldBe(1869);
        foreach (var view in imported.Expected.GetProperty("views").EnumerateObject())
        {
            var actual = json.GetProperty("views").EnumerateArray().Single(v => string.Equals(v.GetProperty("view").GetString(), view.Name, StringComparison.OrdinalIgnoreCase));
            actual.GetProperty("auc").GetDouble().ShouldBe(view.Value.GetProperty("auc").GetDouble(), Tolerance);
        }
    }

    /// <summary>SC-15 in chat: a verdict a view, and what it means.</summary>
    [Fact]
    public async Task Chat_Validate_SaysHowMuchMoreOftenRedAccountsChurned()
    {
        var result = await imported.RunAsync("chat", "validate commercial 60");

        result.Exit.ShouldBe(0);
        result.Output.ShouldContain("1 of 1 scores foretell churn.");
        var words = string.Join(' ', result.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        words.ShouldContain("Red accounts churned 1.9 times as often as the average (interval 1.8 to 1.9).");
    }

    private static void Compare(JsonElement row, JsonElement health)
    {
        var views = health.GetProperty("views").EnumerateArray().ToDictionary(v => v.GetProperty("view").GetString()!);
        foreach (var view in row.GetProperty("views").EnumerateObject())
        {
            var actual = views[view.Name.ToLowerInvariant()];
            Number(actual.GetProperty("score")).ShouldBe(Number(view.Value[0]));
            if (view.Value[1].ValueKind == JsonValueKind.String)
                actual.GetProperty("band").GetString().ShouldBe(view.Value[1].GetString());
        }

        var groups = views["overall"].GetProperty("groups").EnumerateArray().ToDictionary(g => g.GetProperty("group").GetString()!);
        foreach (var group in row.GetProperty("groups").EnumerateObject())
            Number(groups[group.Name.ToLowerInvariant()].GetProperty("score")).ShouldBe(Number(group.Value));

        var measures = groups.Values.SelectMany(g => g.GetProperty("measures").EnumerateArray()).ToDictionary(m => m.GetProperty("measure").GetString()!);
        foreach (var colour in row.GetProperty("colours").EnumerateObject())
        {
            var band = measures["telco." + Kebab(colour.Name)].GetProperty("band").GetString();
            band.ShouldBe(colour.Value.ValueKind == JsonValueKind.Null ? "na" : colour.Value.GetString()!.ToLowerInvariant());
        }
    }

    private static double? Number(JsonElement element) => element.ValueKind == JsonValueKind.Number ? element.GetDouble() : null;

    private static string Kebab(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>The table, imported once for all tests of this class.</summary>
    public sealed class Imported : IAsyncLifetime
    {
        private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "telco");

        private readonly Cli _cli = new();

        internal CliResult Import { get; private set; } = new(-1, "", "");

        internal JsonElement Expected { get; } = JsonDocument.Parse(File.ReadAllText(Path.Combine(Data, "expected.json"))).RootElement;

        private string Settings => _cli.File("appsettings.json");

        public async Task InitializeAsync()
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "samples", "scorecards-telco").Replace('\\', '/');
            _cli.File("appsettings.json", $$"""{ "Scorecards": { "Path": "{{folder}}" } }""");
            Import = await ImportAsync();
        }

        public Task DisposeAsync()
        {
            _cli.Dispose();
            return Task.CompletedTask;
        }

        internal Task<CliResult> ImportAsync() => _cli.RunAsync(
            "import", Path.Combine(Data, "Telco-Customer-Churn.csv"), "--map", Path.Combine(AppContext.BaseDirectory, "samples", "mappings", "telco.yaml"),
            "--config", Settings, "--store", "telco.db");

        internal Task<CliResult> RunAsync(params string[] args) =>
            _cli.RunAsync([.. args, "--config", Settings, "--store", "telco.db", "--now", "2026-04-02"]);

        internal async Task<IReadOnlyList<JsonElement>> AskAsync(IEnumerable<string> accounts)
        {
            List<JsonElement> answers = [];
            var result = await _cli.RunAsync(["chat", "--json", "--config", Settings, "--store", "telco.db", "--now", "2026-01-31"], string.Join('\n', accounts));
            var bytes = System.Text.Encoding.UTF8.GetBytes(result.Output);
            var at = 0;
            while (at < bytes.Length && Array.FindIndex(bytes, at, b => b == (byte)'{') is >= 0 and var start)
            {
                var reader = new Utf8JsonReader(bytes.AsSpan(start));
                answers.Add(JsonElement.ParseValue(ref reader));
                at = start + (int)reader.BytesConsumed;
            }

            return answers;
        }

        internal async Task<IReadOnlyList<(double Score, bool Churned)>> ScoresAsync(string view)
        {
            var churned = File.ReadLines(Path.Combine(Data, "Telco-Customer-Churn.csv")).Skip(1).Select(l => l.Split(',')).ToDictionary(c => c[0], c => c[^1] == "Yes");
            var asOf = new AsOf(new LocalDate(2026, 1, 31), DateTimeZone.Utc);
            var scorecard = ScorecardFolder.Load(Path.Combine(AppContext.BaseDirectory, "samples", "scorecards-telco")).Scorecard!;
            var engine = new HealthEngine(scorecard, asOf);
            await using var store = await Store.OpenAsync(_cli.File("telco.db"), TimeProvider.System, CancellationToken.None);
            var histories = new Dictionary<string, AccountHistory>();
            await foreach (var history in store.Observations.ReadAllAsync(asOf, CancellationToken.None))
                histories[history.Account] = history;

            List<(double, bool)> scores = [];
            await foreach (var account in store.Accounts.AllAsync(asOf, CancellationToken.None))
            {
                var health = engine.Score(account, histories[account.Key]);
                if (health.Views.First(v => v.View.Key == view).Score is { } score)
                    scores.Add((score, churned[account.Key]));
            }

            return scores;
        }
    }
}
