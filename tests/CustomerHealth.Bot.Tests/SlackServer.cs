using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Bot.Tests;

/// <summary>
/// The real program on the demo's store, between a workspace that asks and is asked. Nobody was linked by hand: people are known by the address that the workspace
/// confirms.
/// </summary>
public sealed class SlackServer : IAsyncLifetime
{
    internal const string Store = "demo/customerhealth.db";
    internal const string Secret = "0123456789abcdef0123456789abcdef";
    internal const string Channel = "C1";

    private const string FormBody = "application/x-www-form-urlencoded";

    private Server? _server;

    /// <summary>An account manager.</summary>
    internal static FakeSlackUser Mara { get; } = new("U1", "Mara", "mara.lindqvist@northlight.example");

    /// <summary>Her lead.</summary>
    internal static FakeSlackUser Sam { get; } = new("U2", "Sam", "sam.idowu@northlight.example");

    internal Cli Cli { get; } = new();

    internal FakeSlack Slack { get; private set; } = null!;

    internal string Url => _server!.Url;

    internal HttpClient Client => _server!.Client;

    public async Task InitializeAsync()
    {
        // Its clock stands: a trigger that lives three seconds does not expire while a busy machine works.
        Slack = await FakeSlack.StartAsync(new ManualClock(TimeProvider.System.GetUtcNow()));
        Slack.Workspace.Add(Mara);
        Slack.Workspace.Add(Sam);
        Slack.Workspace.AddChannel(Channel, "pod-north", Mara.Id);
        await Cli.DemoAsync();
        _server = await Server.StartAsync(Cli, Store, [("Slack__SigningSecret", Secret), .. Slack.Settings.InEnvironment("Slack")]);
        foreach (var person in (FakeSlackUser[])[Mara, Sam])
            await MeetAsync(person);
    }

    public async Task DisposeAsync()
    {
        _server?.Dispose();
        Cli.Dispose();
        await Slack.DisposeAsync();
    }

    /// <summary>What somebody who types a command is answered: in the response, or where a machine that is too busy for that answers later.</summary>
    internal async Task<JsonNode> AskAsync(string text, FakeSlackUser asker)
    {
        var url = Slack.ResponseUrl();
        using var response = await PostAsync("/slack/commands", Command(text, asker, url), FormBody);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var said = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return said["text"]!.GetValue<string>() == "Working on it…" ? JsonNode.Parse((await Slack.RespondedAsync(url))["message"]!)! : said;
    }

    /// <summary>A command that another signed.</summary>
    internal Task<HttpResponseMessage> ForgeAsync(string text) => PostAsync("/slack/commands", Command(text, Sam, Slack.ResponseUrl()), FormBody, "another-secret-of-good-length");

    /// <summary>A press or a form; what it is answered at once.</summary>
    internal Task<string> InteractAsync(JsonNode payload) => TakenAsync("/slack/interactions", "payload=" + Uri.EscapeDataString(payload.ToJsonString()), FormBody);

    /// <summary>Something that happened; what it is answered at once.</summary>
    internal Task<string> EventAsync(string id, string inner) => TakenAsync(
        "/slack/events", $$"""{ "type": "event_callback", "team_id": "{{Slack.Workspace.TeamId}}", "api_app_id": "A1", "event_id": "{{id}}", "event_time": 1, "authorizations": [{ "team_id": "{{Slack.Workspace.TeamId}}", "user_id": "{{FakeSlackWorkspace.BotUser}}", "is_bot": true }], "event": {{inner}} }""", "application/json");

    /// <summary>Asks until the program knows who asks: who is not told within a second and a half is a stranger once, and known the next time.</summary>
    private async Task MeetAsync(FakeSlackUser asker)
    {
        using var patience = new CancellationTokenSource(Limits.Patience);
        while ((await AskAsync("acme", asker))["text"]!.GetValue<string>().Contains("did not say just now who you are", StringComparison.Ordinal))
            patience.Token.ThrowIfCancellationRequested();
    }

    private string Command(string text, FakeSlackUser asker, string url) =>
        $"command=%2Fhealth&text={Uri.EscapeDataString(text)}&team_id={Slack.Workspace.TeamId}&channel_id={Channel}&user_id={asker.Id}&trigger_id={Slack.Workspace.NewTrigger()}&response_url={Uri.EscapeDataString(url)}";

    private async Task<string> TakenAsync(string path, string body, string type)
    {
        using var response = await PostAsync(path, body, type);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }

    private async Task<HttpResponseMessage> PostAsync(string path, string body, string type, string secret = Secret)
    {
        var stamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}")))}");
        return await Client.SendAsync(request);
    }
}
