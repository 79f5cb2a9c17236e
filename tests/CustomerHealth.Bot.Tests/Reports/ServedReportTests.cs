using System.Text.Json.Nodes;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>QB-9, RP-5: the real program, killed and started again, between its store and a workspace: a report arrives as a PDF, once.</summary>
public sealed class ServedReportTests : IAsyncLifetime
{
    private const string Store = "demo/customerhealth.db";

    // Of some hours ago, so that none falls due while the test runs, whatever time it is.
    private static readonly string When = PastHour.Workdays();

    private readonly Cli _cli = new();
    private FakeSlack _slack = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _slack.Workspace.Add(new FakeSlackUser("U1", "Mara", "mara.lindqvist@northlight.example"));
        await _cli.DemoAsync();
        // As if the program had looked four days ago last: whatever day it is, a working day lies between.
        await using var store = await Storage.Store.OpenAsync(_cli.File(Store), TimeProvider.System, CancellationToken.None);
        await store.Reports.BeginAsync($"weekly-digest|pod:harbour|person:mara.lindqvist|{When}", Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) - Duration.FromDays(4), CancellationToken.None);
    }

    [Fact]
    public async Task Serve_ReportThatWasMissed_ArrivesAsAPdfOnceAlsoWhenTheProgramIsKilledAndStartedAgain()
    {
        using (await StartAsync())
            await _slack.AnsweredAsync("files.completeUploadExternal");
        using (await StartAsync())
            (await _cli.RunAsync([.. Send("qbr-internal", "--person", "mara.lindqvist")], Environment())).Exit.ShouldBe(0);
        using (await StartAsync())
            await StatesAsync("sent", "sent");

        var files = _slack.Workspace.Files.Values.OrderBy(file => file.Name, StringComparer.Ordinal).ToList();
        files.Select(file => file.Name[..12]).ShouldBe(["qbr-internal", "weekly-diges"]);
        files.ShouldAllBe(file => file.Bytes != null && file.Bytes[0] == '%' && file.Bytes[1] == 'P');
        _slack.Workspace.Direct("U1").Messages.Count.ShouldBe(2);
    }

    public async Task DisposeAsync()
    {
        _cli.Dispose();
        await _slack.DisposeAsync();
    }

    /// <summary>Asks the program itself, until what was made is where it should be.</summary>
    private async Task StatesAsync(params string[] expected)
    {
        using var patience = new CancellationTokenSource(ProcessEnd.Patience);
        string[] states = [];
        while (!states.SequenceEqual(expected))
        {
            patience.Token.ThrowIfCancellationRequested();
            var list = await _cli.RunAsync(["report", "list", "--json", "--store", Store], Environment());
            states = [.. JsonNode.Parse(list.Output)!["deliveries"]!.AsArray().Select(d => (string)d!["state"]!).Where(state => state != "left out")];
        }
    }

    private static string[] Send(string report, params string[] rest) => ["report", "send", report, "to", "mara.lindqvist", "now", .. rest, "--store", Store];

    private Task<Server> StartAsync() => Server.StartAsync(_cli, Store, Environment());

    private (string Name, string Value)[] Environment() =>
    [
        ("Slack__SigningSecret", SlackServer.Secret), .. _slack.Settings.InEnvironment("Slack"),
        ("Reports__Recipients__0__Report", "weekly-digest"), ("Reports__Recipients__0__To", "mara.lindqvist"), ("Reports__Recipients__0__Pod", "harbour"), ("Reports__Recipients__0__When", When),
    ];
}
