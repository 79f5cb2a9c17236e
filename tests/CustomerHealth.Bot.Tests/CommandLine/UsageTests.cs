using CustomerHealth.Storage;

namespace CustomerHealth.Bot.Tests.CommandLine;

/// <summary>Exit codes and sentences of the command line (contract section 1).</summary>
public sealed class UsageTests : IDisposable
{
    private readonly Cli _cli = new();

    [Theory]
    [InlineData("--help")]
    [InlineData("chat", "--help")]
    [InlineData("import", "--help")]
    [InlineData("report", "--help")]
    [InlineData("demo", "--help")]
    [InlineData("serve", "--help")]
    [InlineData("experiments", "--help")]
    [InlineData("stats", "--help")]
    [InlineData("stats", "nps", "--help")]
    [InlineData("stats", "incidents", "--help")]
    [InlineData("stats", "business-days", "--help")]
    [InlineData("check", "--help")]
    [InlineData("backup", "--help")]
    [InlineData("restore", "--help")]
    [InlineData("backtest", "--help")]
    public async Task Help_Everywhere_IsDone(params string[] args)
    {
        var result = await _cli.RunAsync(args);

        result.Exit.ShouldBe(0);
        result.Output.ShouldContain("--now");
    }

    /// <summary>A command below another has its own arguments alone, in its help and on its line.</summary>
    [Fact]
    public async Task ReportList_HasNoDocument()
    {
        var help = await _cli.RunAsync("report", "list", "--help");
        var named = await _cli.RunAsync("report", "weekly-digest", "list");

        help.Output.ShouldContain("customerhealth report list [options]");
        help.Output.ShouldNotContain("<NAME>");
        named.Exit.ShouldBe(2);
        named.Error.ShouldStartWith("'weekly-digest' does not stand before 'list': type report list.");
    }

    [Fact]
    public async Task UnknownCommand_IsUsage()
    {
        var result = await _cli.RunAsync("chatt", "acme");

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain("chatt");
    }

    [Fact]
    public async Task Chat_StoreWithoutAccounts_SaysWhichStoreAndWhatToDo()
    {
        Directory.CreateDirectory(_cli.File("etc"));
        _cli.File("etc/bot.json", """{ "Storage": { "ConnectionString": "Data Source=mine.db" } }""");

        await CreateStoreAsync("etc/mine.db"); // a relative file stands beside the settings that name it

        var result = await _cli.RunAsync("chat", "acme", "--config", "etc/bot.json");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("This store has no accounts yet");
    }

    /// <summary>Only <c>serve</c>, <c>demo</c>, <c>import</c> and a <c>restore</c> that goes through create a store: a slip in a name makes none.</summary>
    [Theory]
    [InlineData("chat", "acme")]
    [InlineData("audit")]
    [InlineData("backtest")]
    [InlineData("snapshot")]
    [InlineData("simulate", "--from", "2026-11-01", "--to", "2026-11-02")]
    [InlineData("report", "account-scorecard", "--account", "acme", "--out", "x.pdf")]
    [InlineData("backup", "copy.backup")]
    [InlineData("compare", "view.yaml", "view.yaml")]
    public async Task Store_ThatIsNotThere_IsNamedAndNotCreated(params string[] args)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "templates/scorecards/vendor-risk.yaml"), _cli.File("view.yaml"));

        var result = await _cli.RunAsync([.. args, "--store", "etc/mistyped.db"]);

        (result.Exit, result.Output).ShouldBe((1, ""));
        result.Error.ShouldContain($"There is no store '{_cli.File("etc/mistyped.db")}'. Name another with --store, or create it with import, serve or restore");
        Directory.Exists(_cli.File("etc")).ShouldBeFalse();
    }

    [Fact]
    public async Task Restore_Refused_CreatesNoStore()
    {
        _cli.File("other.txt", "no backup");

        var result = await _cli.RunAsync("restore", "other.txt", "--store", "etc/mistyped.db");

        (result.Exit, result.Output).ShouldBe((1, ""));
        Directory.Exists(_cli.File("etc")).ShouldBeFalse();
    }

    /// <summary>An id made of the time cannot be of a time before 1970, which <c>--now</c> may be.</summary>
    [Theory]
    [InlineData("1969-12-31")]
    [InlineData("1900-01-01")]
    public async Task Chat_ClockBefore1970_Answers(string now)
    {
        await CreateStoreAsync("s.db");

        var result = await _cli.RunAsync("chat", "help", "--store", "s.db", "--now", now);

        (result.Exit, result.Error).ShouldBe((0, ""));
    }

    [Fact]
    public async Task Serve_WithAFixedClock_IsUsage()
    {
        var result = await _cli.RunAsync("serve", "--now", "2026-11-16");

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain("real clock");
    }

    [Fact]
    public async Task DemoServe_WithAFixedClock_IsUsageBeforeAnythingIsImported()
    {
        var result = await _cli.RunAsync("demo", "--serve", "--now", "2026-11-16");

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain("real clock");
        Directory.Exists(_cli.File("demo")).ShouldBeFalse();
    }

    [Fact]
    public async Task Demo_WithAStore_IsUsage()
    {
        var result = await _cli.RunAsync("demo", "--store", "mine.db");

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain("leave --store out");
        File.Exists(_cli.File("mine.db")).ShouldBeFalse();
    }

    [Theory]
    [InlineData("--now", "yesterday", "--now is 'yesterday'")]
    [InlineData("--now", "9999-12-31", "expected a year from 1900 to 2200")]
    [InlineData("--now", "0001-01-01T00:00:00+14:00", "expected a year from 1900 to 2200")]
    [InlineData("--config", "nowhere.json", "'nowhere.json' does not exist")]
    [InlineData("--as", "nobody", "no person's key")]
    [InlineData("--store", "Host=127.0.0.1;Port=1;Username=bot;Database=x", "'x' at 127.0.0.1:1 cannot be reached")]
    public async Task Chat_OptionThatIsWrong_SaysWhatWasSeen(string option, string value, string sentence)
    {
        await CreateStoreAsync("data/customerhealth.db");

        var result = await _cli.RunAsync("chat", "help", option, value);

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain(sentence);
    }

    [Fact]
    public async Task Settings_SeveralFaults_AreAllReportedAtOnce()
    {
        _cli.File("appsettings.json", """{ "Organization": { "TimeZone": "Mars/Base" }, "Storage": { "ConectionString": "x" } }""");

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain("'Mars/Base', which is no IANA time zone");
        result.Output.ShouldContain("did you mean Storage:ConnectionString");
    }

    [Theory]
    [InlineData("MySql", "Host=db", "is 'MySql'; expected Sqlite or PostgreSql")]
    [InlineData("PostgreSql", "Data Source=x.db", "names no server, but Storage:Provider is PostgreSql")]
    [InlineData("Sqlite", "Host=db", "has Host=, which is PostgreSQL, but Storage:Provider is Sqlite")]
    public async Task Settings_ProviderAndConnectionStringThatDisagree_SaysSo(string provider, string connection, string sentence)
    {
        _cli.File("appsettings.json", $$"""{ "Storage": { "Provider": "{{provider}}", "ConnectionString": "{{connection}}" } }""");

        var result = await _cli.RunAsync("check");

        result.Exit.ShouldBe(1);
        result.Output.ShouldContain(sentence);
    }

    [Fact]
    public async Task Settings_PostgreSqlWithoutAConnectionString_SaysSo()
    {
        _cli.File("appsettings.json", """{ "Storage": { "Provider": "PostgreSql" } }""");

        (await _cli.RunAsync("check")).Output.ShouldContain("error CHB004: Storage:ConnectionString is missing");
    }

    [Fact]
    public async Task Check_BundledFiles_HaveNoMistakes()
    {
        var result = await _cli.RunAsync("check");

        result.Error.ShouldBeEmpty();
        result.Output.ShouldContain("No mistakes: 7 views");
        result.Exit.ShouldBe(0);
    }

    [Fact]
    public async Task Report_UnknownName_SaysWhichThereAre()
    {
        var result = await _cli.RunAsync("report", "scorecard", "--out", "x.pdf");

        result.Exit.ShouldBe(1);
        result.Error.ShouldContain("account-scorecard, portfolio-scorecard, qbr-expectations");
    }

    private async Task CreateStoreAsync(string file) =>
        await (await Store.OpenAsync(_cli.File(file), TimeProvider.System, CancellationToken.None)).DisposeAsync();

    public void Dispose() => _cli.Dispose();
}
