using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Bot.Tests;

/// <summary>
/// The real program in a process of its own between a workspace that asks and is asked: presses, forms, mentions and the Home, from the signed request to
/// the call that answers it. Nobody was linked by hand: the person is known by the address that the workspace confirms.
/// </summary>
public sealed class SlackConversationTests : IAsyncLifetime
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const string User = "U1";
    private const string Channel = "C1";

    private readonly Cli _cli = new();
    private FakeSlack _slack = null!;
    private Server _server = null!;

    public async Task InitializeAsync()
    {
        _slack = await FakeSlack.StartAsync();
        _slack.Workspace.Add(new FakeSlackUser(User, "Mara", "mara.lindqvist@northlight.example"));
        _slack.Workspace.AddChannel(Channel, "pod-north", User);
        (await _cli.RunAsync("demo")).Exit.ShouldBe(0);
        _server = await Server.StartAsync(
            _cli, "demo/customerhealth.db",
            [("Slack__SigningSecret", Secret), ("Slack__BotToken", _slack.Workspace.Token), ("Slack__ApiBaseUrl", _slack.Api.AbsoluteUri), ("Slack__TeamIds__0", _slack.Workspace.TeamId)]);
    }

    [Fact]
    public async Task Press_OfAButton_IsAcknowledgedAndAnsweredWhereItWasPressed()
    {
        var url = _slack.ResponseUrl();

        (await InteractAsync(Press("command.0", "acme why", url, _slack.Workspace.NewTrigger()))).ShouldBeEmpty();

        var told = JsonNode.Parse((await _slack.AnsweredAsync("respond"))["message"]!)!;
        told["response_type"]!.GetValue<string>().ShouldBe("ephemeral");
        told["text"]!.GetValue<string>().ShouldStartWith("Acme Robotics: Moved most: Retention");
    }

    [Fact]
    public async Task Form_OpenedAndSent_IsNotedOnceUnderThePersonsName()
    {
        await InteractAsync(Press("form.0", "acme log", _slack.ResponseUrl(), _slack.Workspace.NewTrigger()));
        var view = JsonNode.Parse((await _slack.AnsweredAsync("views.update"))["view"]!)!;
        var (id, inputs) = (_slack.Workspace.Views.Keys.Single(), view["blocks"]!.AsArray().Where(b => b!["type"]!.GetValue<string>() == "input").ToList());

        var sent = Submission(id, view, inputs.ToDictionary(i => i!["block_id"]!.GetValue<string>(), i => Answer(i!)));
        await InteractAsync(sent);
        await InteractAsync(sent);

        var audit = await _cli.RunAsync("audit", "acme", "--store", "demo/customerhealth.db", "--json");
        var noted = JsonNode.Parse(audit.Output)!["entries"]!.AsArray().Where(e => e!["act"]!.GetValue<string>() == "interaction-logged").ToList();
        noted.ShouldHaveSingleItem()!["actor"]!.GetValue<string>().ShouldBe("mara.lindqvist");
    }

    [Fact]
    public async Task Mention_InAChannel_IsAnsweredToTheAskerAlone()
    {
        await EventAsync("Ev1", $$"""{ "type": "app_mention", "user": "{{User}}", "channel": "{{Channel}}", "text": "<@{{FakeSlackWorkspace.BotUser}}> acme", "ts": "1.1", "event_ts": "1.1" }""");

        var told = await _slack.AnsweredAsync("chat.postEphemeral");
        (told["channel"], told["user"]).ShouldBe((Channel, User));
        told["text"]!.ShouldStartWith("Acme Robotics: Conflict: advocate about to churn.");
    }

    [Fact]
    public async Task Home_Opened_ShowsTheReadersAccounts()
    {
        await EventAsync("Ev2", $$"""{ "type": "app_home_opened", "user": "{{User}}", "channel": "D1", "tab": "home", "event_ts": "1.1" }""");

        var shown = await _slack.AnsweredAsync("views.publish");
        shown["user_id"].ShouldBe(User);
        shown["view"]!.ShouldContain("Acme Robotics");
        shown["view"]!.ShouldNotContain("Juniper", customMessage: "not hers to see");
    }

    public async Task DisposeAsync()
    {
        _server.Dispose();
        _cli.Dispose();
        await _slack.DisposeAsync();
    }

    private static JsonObject Answer(JsonNode input)
    {
        var element = input["element"]!;
        var value = new JsonObject { ["type"] = element["type"]!.GetValue<string>() };
        if (element["type"]!.GetValue<string>() == "plain_text_input")
            value["value"] = "call with Ruth about the renewal";
        else
            value["selected_option"] = (element["options"] ?? element["option_groups"]![0]!["options"])![0]!.DeepClone();
        return new JsonObject { [element["action_id"]!.GetValue<string>()] = value };
    }

    private JsonObject Submission(string id, JsonNode view, Dictionary<string, JsonObject> answers) => new()
    {
        ["type"] = "view_submission", ["team"] = Team(), ["user"] = Asker(), ["trigger_id"] = _slack.Workspace.NewTrigger(),
        ["view"] = new JsonObject
        {
            ["id"] = id, ["type"] = "modal", ["hash"] = "h", ["callback_id"] = view["callback_id"]!.DeepClone(), ["private_metadata"] = view["private_metadata"]!.DeepClone(),
            ["blocks"] = view["blocks"]!.DeepClone(),
            ["state"] = new JsonObject { ["values"] = new JsonObject(answers.Select(a => KeyValuePair.Create(a.Key, (JsonNode?)a.Value))) },
        },
    };

    private JsonObject Press(string action, string command, string url, string trigger) => new()
    {
        ["type"] = "block_actions", ["team"] = Team(), ["user"] = Asker(), ["trigger_id"] = trigger, ["response_url"] = url,
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1.1", ["channel_id"] = Channel, ["is_ephemeral"] = true },
        ["channel"] = new JsonObject { ["id"] = Channel, ["name"] = "pod-north" },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["value"] = command, ["action_ts"] = "1.2" }),
    };

    private JsonObject Team() => new() { ["id"] = _slack.Workspace.TeamId, ["domain"] = "probe" };

    private JsonObject Asker() => new() { ["id"] = User, ["team_id"] = _slack.Workspace.TeamId };

    private Task<string> InteractAsync(JsonNode payload) =>
        PostAsync("/slack/interactions", "payload=" + Uri.EscapeDataString(payload.ToJsonString()), "application/x-www-form-urlencoded");

    private Task<string> EventAsync(string id, string inner) => PostAsync(
        "/slack/events", $$"""{ "type": "event_callback", "team_id": "{{_slack.Workspace.TeamId}}", "api_app_id": "A1", "event_id": "{{id}}", "event_time": 1, "authorizations": [{ "team_id": "{{_slack.Workspace.TeamId}}", "user_id": "{{FakeSlackWorkspace.BotUser}}", "is_bot": true }], "event": {{inner}} }""", "application/json");

    private async Task<string> PostAsync(string path, string body, string type)
    {
        var stamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add("X-Slack-Request-Timestamp", stamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{stamp}:{body}")))}");
        using var response = await _server.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Content.ReadAsStringAsync();
    }
}
