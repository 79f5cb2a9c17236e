using System.Text.Json.Nodes;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Bot.Tests;

/// <summary>
/// The real program in a process of its own between a workspace that asks and is asked: presses, forms, mentions and the Home, from the signed request to
/// the call that answers it.
/// </summary>
public sealed class SlackConversationTests : IAsyncLifetime
{
    private readonly SlackServer _server = new();

    private FakeSlack Slack => _server.Slack;

    public Task InitializeAsync() => _server.InitializeAsync();

    [Fact]
    public async Task Press_OfAButton_IsAcknowledgedAndAnsweredWhereItWasPressed()
    {
        var url = Slack.ResponseUrl();

        (await _server.InteractAsync(Press("command.0", "acme why", url, Slack.Workspace.NewTrigger()))).ShouldBeEmpty();

        var told = JsonNode.Parse((await Slack.RespondedAsync(url))["message"]!)!;
        told["response_type"]!.GetValue<string>().ShouldBe("ephemeral");
        told["text"]!.GetValue<string>().ShouldStartWith("Acme Robotics: Moved most: Retention");
    }

    [Fact]
    public async Task Form_OpenedAndSent_IsNotedOnceUnderThePersonsName()
    {
        await _server.InteractAsync(Press("form.0", "acme log", Slack.ResponseUrl(), Slack.Workspace.NewTrigger()));
        var view = JsonNode.Parse((await Slack.AnsweredAsync("views.update"))["view"]!)!;
        var (id, inputs) = (Slack.Workspace.Views.Keys.Single(), view["blocks"]!.AsArray().Where(b => b!["type"]!.GetValue<string>() == "input").ToList());

        var sent = Submission(id, view, inputs.ToDictionary(i => i!["block_id"]!.GetValue<string>(), i => Answer(i!)));
        await _server.InteractAsync(sent);
        await _server.InteractAsync(sent);

        (await NotedAsync()).ShouldHaveSingleItem()["actor"]!.GetValue<string>().ShouldBe("mara.lindqvist");
    }

    [Fact]
    public async Task Mention_InAChannel_IsAnsweredToTheAskerAlone()
    {
        await _server.EventAsync("Ev1", $$"""{ "type": "app_mention", "user": "{{SlackServer.Mara.Id}}", "channel": "{{SlackServer.Channel}}", "text": "<@{{FakeSlackWorkspace.BotUser}}> acme", "ts": "1.1", "event_ts": "1.1" }""");

        var told = await Slack.AnsweredAsync("chat.postEphemeral");
        (told["channel"], told["user"]).ShouldBe((SlackServer.Channel, SlackServer.Mara.Id));
        told["text"]!.ShouldStartWith("Acme Robotics: Conflict: advocate about to churn.");
    }

    [Fact]
    public async Task Home_Opened_ShowsTheReadersAccounts()
    {
        await _server.EventAsync("Ev2", $$"""{ "type": "app_home_opened", "user": "{{SlackServer.Mara.Id}}", "channel": "D1", "tab": "home", "event_ts": "1.1" }""");

        var shown = await Slack.AnsweredAsync("views.publish");
        shown["user_id"].ShouldBe(SlackServer.Mara.Id);
        shown["view"]!.ShouldContain("Acme Robotics");
        shown["view"]!.ShouldNotContain("Juniper", customMessage: "not hers to see");
    }

    public Task DisposeAsync() => _server.DisposeAsync();

    /// <summary>Asks the program itself, until it is there: a busy machine acknowledges a form before it is noted.</summary>
    private async Task<List<JsonNode>> NotedAsync()
    {
        using var patience = new CancellationTokenSource(Limits.Patience);
        List<JsonNode> noted = [];
        while (noted is [])
        {
            patience.Token.ThrowIfCancellationRequested();
            noted = await _server.Cli.NotedAsync("acme", SlackServer.Store);
        }

        return noted;
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
        ["type"] = "view_submission", ["team"] = Team(), ["user"] = Asker(), ["trigger_id"] = Slack.Workspace.NewTrigger(),
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
        ["container"] = new JsonObject { ["type"] = "message", ["message_ts"] = "1.1", ["channel_id"] = SlackServer.Channel, ["is_ephemeral"] = true },
        ["channel"] = new JsonObject { ["id"] = SlackServer.Channel, ["name"] = "pod-north" },
        ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = action, ["block_id"] = "b", ["value"] = command, ["action_ts"] = "1.2" }),
    };

    private JsonObject Team() => new() { ["id"] = Slack.Workspace.TeamId, ["domain"] = "probe" };

    private JsonObject Asker() => new() { ["id"] = SlackServer.Mara.Id, ["team_id"] = Slack.Workspace.TeamId };
}
