using System.Text.Json;
using System.Text.RegularExpressions;
using CustomerHealth.Testing;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>RP-5: the operator sets up who gets what, sees in advance what goes out, and tries it.</summary>
public sealed class ReportVerbTests : IDisposable
{
    private const string Now = "2026-11-16T09:05";
    private readonly Cli _cli = new();

    [Fact]
    public async Task Recipients_SetUp_AreCheckedSimulatedListedAndSent()
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        Settings(
            """{ "Report": "weekly-digest", "To": "pod:harbour", "Pod": "harbour" }""", """{ "Report": "portfolio-scorecard", "To": "#leadership", "When": "month-end +1 business days 09:00" }""",
            """{ "Report": "qbr-internal", "To": "file", "Person": "mara.lindqvist" }""");

        var check = await RunAsync("check");
        var simulated = await RunAsync("simulate", "--from", "2026-11-30", "--to", "2026-12-02", "--json");
        var sent = await RunAsync("report", "send", "weekly-digest", "to", "Mara Lindqvist", "now", "--pod", "harbour");
        var written = await RunAsync("report", "send", "qbr-internal", "to", "file", "now", "--person", "mara.lindqvist");
        var list = await RunAsync("report", "list");

        (check.Exit, check.Error).ShouldBe((0, ""));
        sent.Output.ShouldStartWith("Delivery 1: weekly-digest to Mara Lindqvist (slack:T1/mara.lindqvist@northlight.example) is in the outbox as report|weekly-digest|pod:harbour|person:mara.lindqvist|now-2026-11-16T07:05:00.000Z; 'serve' sends it. Its code is ");
        Directory.GetFiles(_cli.File("out")).ShouldHaveSingleItem().ShouldEndWith("qbr-internal-person-mara.lindqvist-2026-09-30.pdf");
        using var json = JsonDocument.Parse(simulated.Output);
        var reports = json.RootElement.GetProperty("messages").EnumerateArray().Where(m => m.GetProperty("kind").GetString() == "report").Select(m => $"{m.GetProperty("at").GetString()} {m.GetProperty("to")[0].GetString()}: {m.GetProperty("text").GetString()}");
        Snapshot.Match(string.Join('\n', reports) + "\n\n" + Regex.Replace(list.Output, "verify [0-9a-f]{12}", "verify CODE", RegexOptions.None, Regex.InfiniteMatchTimeout));
    }

    [Fact]
    public async Task Check_RecipientWhoMayNotSeeIt_IsNamedAtItsLine()
    {
        await _cli.DemoAsync("2026-11-16T09:00");
        Settings(
            """{ "Report": "portfolio-scorecard", "To": "mara.lindqvist" }""", """{ "Report": "weekly-digest", "To": "nobody" }""", """{ "Report": "weekly-digest", "To": "pod:nope" }""",
            """{ "Report": "qbr-expectations", "To": "#leadership", "Data": "nowhere.yaml" }""",
            """{ "Report": "weekly-digest", "To": "slack:T9/C1" }""", """{ "Report": "weekly-digest", "To": "teams:11111111-2222-3333-4444-555555555555/19:x@thread.tacv2" }""");

        var check = await RunAsync("check");
        var sent = await RunAsync("report", "send", "portfolio-scorecard", "to", "mara.lindqvist@northlight.example", "now");

        check.Exit.ShouldBe(1);
        check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[line.IndexOf("error", StringComparison.Ordinal)..]).ShouldBe(
        [
            "error CHB003: Reports:Recipients:0 is never sent: It is about all accounts, of which Mara Lindqvist may see only some: name a pod or a person.",
            "error CHB003: Reports:Recipients:1:To is 'person:nobody': Nobody has the key 'nobody'.",
            "error CHB003: Reports:Recipients:2:To is 'pod:nope': There is no pod 'nope'; there are harbour, meadow, north.",
            $"error CHB003: Reports:Recipients:3:Data: There is no file '{_cli.File("nowhere.yaml")}'; name the review's file as Data.",
            "error CHB003: Reports:Recipients:4:To is 'slack:T9/C1': no platform that is configured here reaches slack:T9/C1.",
            "error CHB003: Reports:Recipients:5:To is 'teams:11111111-2222-3333-4444-555555555555/19:x@thread.tacv2': no platform that is configured here reaches teams:11111111-2222-3333-4444-555555555555/19:x@thread.tacv2.",
        ]);
        (sent.Exit, sent.Error.Trim()).ShouldBe((1, "It is about all accounts, of which Mara Lindqvist may see only some: name a pod or a person."));
    }

    /// <summary>The verb that writes a file is as it was.</summary>
    [Theory]
    [InlineData("Required argument 'NAME' missing", "report", "--out", "x.pdf")]
    [InlineData("Option '--out' is required.", "report", "weekly-digest")]
    [InlineData("Expected report send NAME to ME now", "report", "send", "weekly-digest", "mara.lindqvist")]
    [InlineData("Expected report send NAME to ME now", "report", "send", "weekly-digest", "to", "mara.lindqvist", "tomorrow")]
    public async Task Report_WordsThatAreNone_IsAUsageErrorThatSaysWhich(string expected, params string[] args)
    {
        var result = await _cli.RunAsync(args);

        result.Exit.ShouldBe(2);
        result.Error.ShouldContain(expected);
    }

    public void Dispose() => _cli.Dispose();

    private Task<CliResult> RunAsync(params string[] args) => _cli.RunAsync([.. args, "--config", "s.json", "--now", Now]);

    private void Settings(params string[] recipients) => _cli.File(
        "s.json",
        $$"""
        { "Organization": { "Name": "Northlight Studio", "TimeZone": "Europe/Helsinki" }, "Storage": { "ConnectionString": "Data Source=demo/customerhealth.db" },
          "Slack": { "SigningSecret": "0123456789abcdef0123456789abcdef", "BotToken": "xoxb-1", "TeamIds": ["T1"] },
          "Reports": { "OutputPath": "out", "Recipients": [ {{string.Join(",\n", recipients)}} ] } }
        """);
}
