using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Storage;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;

namespace CustomerHealth.Bot.Tests;

/// <summary>
/// The real program in a process of its own between a Teams that asks and is asked: words, presses, forms, sharing and an uninstalled app, from the signed activity to
/// the call that answers it. Nobody was linked by hand: the person is known by the address that the roster tells.
/// </summary>
public sealed class TeamsConversationTests : IAsyncLifetime
{
    private const string Chat = "a:00000000-0000-4000-8000-000000000007";
    private const string Channel = "19:pod-north@thread.tacv2";

    // What a press is answered when the answer takes longer than Teams waits.
    private const string Working = "Working on it… The answer comes as a message.";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly FakeTeamsMember Mara = new("29:mara", "00000000-0000-4000-8000-000000000007", "Mara", "mara.lindqvist@northlight.example");

    private readonly Cli _cli = new();
    private FakeConnector _teams = null!;
    private FakeAuthority _authority = null!;
    private Server _server = null!;
    private int _activities;

    private FakeTeamsTenant Tenant => _teams.Tenant;

    public async Task InitializeAsync()
    {
        (_teams, _authority) = (await FakeConnector.StartAsync(), await FakeAuthority.StartAsync());
        Tenant.Installed[Mara.Id] = Mara;
        Tenant.Add(Chat, Mara);
        Tenant.Add(Channel, Mara, new FakeTeamsMember("29:sam", "00000000-0000-4000-8000-000000000008", "Sam", "sam.idowu@northlight.example"));
        await _cli.DemoAsync();
        _server = await Server.StartAsync(
            _cli, "demo/customerhealth.db",
            [("Teams__OpenIdMetadataUrl", _authority.Metadata.AbsoluteUri), .. _teams.Settings.InEnvironment("Teams")]);
    }

    [Fact]
    public async Task Words_InTheOwnChat_AreAnsweredByACard()
    {
        await MeetAsync();
        (await PostAsync(Says("acme"))).ShouldBeNull();

        var card = await Tenant.ArrivedAsync(Chat, 1);
        card.Summary.ShouldStartWith("Acme Robotics: Conflict: advocate about to churn.");
        card.Card!["version"]!.GetValue<string>().ShouldBe("1.5");
    }

    [Fact]
    public async Task Press_OfAButton_IsAnsweredInTheResponseAndTheChat()
    {
        await MeetAsync();
        await PostAsync(Says("acme"));
        var card = await Tenant.ArrivedAsync(Chat, 1);

        var answer = await PostAsync(Presses(card, new JsonObject { ["c"] = "acme why" }));

        ((int)answer!["statusCode"]!).ShouldBe(200);
        ((string)answer["value"]!).ShouldBeOneOf("Answered below.", Working);
        (await Tenant.ArrivedAsync(Chat, 2)).Summary.ShouldStartWith("Acme Robotics: Moved most: Retention");
    }

    [Fact]
    public async Task Form_WrongThenRightThenAgain_IsNotedOnceUnderThePersonsName()
    {
        await MeetAsync();
        await PostAsync(Says("acme log"));
        var form = await Tenant.ArrivedAsync(Chat, 1);
        var data = (JsonObject)Objects(form.Card!).First(one => one["data"]?["f"] is not null)["data"]!.DeepClone();
        foreach (var input in Objects(form.Card!).Where(one => ((string?)one["type"])?.StartsWith("Input.", StringComparison.Ordinal) is true))
            data[(string)input["id"]!] = input["value"]?.DeepClone() ?? "";

        var first = (await PostAsync(Presses(form, data)))!["value"]!;
        Objects(first).ShouldContain(one => one["data"] != null && one["data"]!["f"] != null, "nothing was written, so it stays open");
        data["f.text"] = "call with Ruth about the renewal";
        var (once, again) = (Presses(form, data), Presses(form, data));
        again["timestamp"] = (string)once["timestamp"]!; // a double click, however long the machine takes for the first
        await PostAsync(once);
        await PostAsync(again);
        await WorkedOffAsync();

        (await _cli.NotedAsync("acme", "demo/customerhealth.db")).ShouldHaveSingleItem()["actor"]!.GetValue<string>().ShouldBe("mara.lindqvist");
    }

    /// <summary>CH-5: asked in a channel, answered in the own chat; shared on purpose it is in the channel, once, after it was said who reads there.</summary>
    [Fact]
    public async Task Share_AskedInAChannel_IsShownThereOnlyAfterTheAskerSaidSo()
    {
        await MeetAsync();
        await PostAsync(Mentions("share acme"));
        (await Tenant.ArrivedAsync(Channel, 1)).Seen.ShouldContain("Answered in your chat with me.");
        var ask = await Tenant.ArrivedAsync(Chat, 1);
        Tenant.In(Channel).ShouldAllBe(message => !message.Seen.Contains("Acme", StringComparison.Ordinal));
        var share = Objects(ask.Card!).First(one => ((string?)one["data"]?["c"])?.StartsWith("share --here", StringComparison.Ordinal) is true);

        await PostAsync(Presses(ask, share["data"]!));

        (await Tenant.ArrivedAsync(Channel, 2)).Seen.ShouldContain("Acme Robotics");
    }

    /// <summary>CH-5: a guest is nobody, though the address that Teams tells is a person's; neither words nor presses show them anything.</summary>
    [Fact]
    public async Task Guest_WithThePersonsAddress_IsNobody()
    {
        Tenant.Add(Chat, Mara with { Role = "guest" });
        await MeetAsync();
        await PostAsync(Says("acme"));
        var refused = await Tenant.ArrivedAsync(Chat, 1);

        var answer = await PostAsync(Presses(refused, new JsonObject { ["c"] = "acme why" }));

        refused.Seen.ShouldContain("guests are linked by the operator only");
        await Tenant.ArrivedAsync(Chat, 2);
        foreach (var shown in Tenant.Messages.Select(message => message.Seen).Append(answer!.ToJsonString()))
            shown.ShouldNotContain("Acme Robotics");
    }

    /// <summary>GV-3: what a member is shown, and what the buttons and menus in it hold, is of no account but those of their pod.</summary>
    [Fact]
    public async Task Cards_OfAMember_HoldNoOtherPodsAccounts()
    {
        await MeetAsync();
        string[] commands = ["home", "risks", "portfolio", "help", "kessel-outfitters"];
        for (var number = 0; number < commands.Length; number++)
        {
            await PostAsync(Says(commands[number]));
            await Tenant.ArrivedAsync(Chat, number + 1);
        }

        var accounts = (await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "samples", "portfolio", "accounts.csv"))).Skip(1).Select(line => line.Split(',')).ToLookup(fields => fields[11] == "harbour", fields => fields[1]);
        var shown = string.Join('\n', Tenant.Messages.Select(message => message.Seen));
        foreach (var other in accounts[false])
            shown.ShouldNotContain(other);
        accounts[true].Count(own => shown.Contains(own, StringComparison.Ordinal)).ShouldBeGreaterThan(3, "their own are shown");
    }

    [Fact]
    public async Task Token_ForAnotherApp_IsBare401()
    {
        using var request = Request(Says("acme"), _authority.Bearer("99999999-2222-3333-4444-555555555555", _teams.ServiceUrl));
        using var response = await _server.Client.SendAsync(request);

        (response.StatusCode, await response.Content.ReadAsStringAsync()).ShouldBe((HttpStatusCode.Unauthorized, ""));
    }

    public async Task DisposeAsync()
    {
        _server.Dispose();
        _cli.Dispose();
        await _teams.DisposeAsync();
        await _authority.DisposeAsync();
    }

    /// <summary>
    /// Writes until the program knows who writes, and takes the answers away: on a busy machine neither the keys nor the roster come in the time that it gives them, and
    /// it has both at the next message.
    /// </summary>
    private async Task MeetAsync()
    {
        using var patience = new CancellationTokenSource(Limits.Patience);
        var answers = 0;
        do
        {
            while (await StatusAsync(Says("acme")) == HttpStatusCode.Unauthorized)
                patience.Token.ThrowIfCancellationRequested();
        }
        while ((await Tenant.ArrivedAsync(Chat, ++answers)).Seen.Contains("did not say just now who you are", StringComparison.Ordinal));
        Tenant.Messages.Clear();
    }

    private async Task<HttpStatusCode> StatusAsync(JsonObject activity)
    {
        using var request = Request(activity, _authority.Bearer(Tenant.AppId, _teams.ServiceUrl));
        using var response = await _server.Client.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>Waits until nothing that came in is left to work on: a busy machine answers a form before it is noted.</summary>
    private async Task WorkedOffAsync()
    {
        using var patience = new CancellationTokenSource(Limits.Patience);
        await using var store = await Store.OpenAsync(_cli.File("demo/customerhealth.db"), TimeProvider.System, patience.Token);
        while (await store.Inbox.NextDueAsync(patience.Token) is not null)
            await Task.Delay(Look, patience.Token);
    }

    private JsonObject New(string type, string conversation) => new()
    {
        ["type"] = type, ["id"] = $"m{++_activities}", ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O"), ["channelId"] = "msteams", ["serviceUrl"] = _teams.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = Mara.Id, ["name"] = Mara.Name, ["aadObjectId"] = Mara.ObjectId },
        ["recipient"] = new JsonObject { ["id"] = $"28:{Tenant.AppId}", ["name"] = "Health" },
        ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = conversation == Chat ? "personal" : "channel", ["tenantId"] = Tenant.Id },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant.Id } },
    };

    private JsonObject Says(string text)
    {
        var activity = New("message", Chat);
        activity["text"] = text;
        return activity;
    }

    private JsonObject Mentions(string text)
    {
        var activity = New("message", Channel);
        activity["text"] = $"<at>Health</at> {text}";
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Health</at>", ["mentioned"] = new JsonObject { ["id"] = $"28:{Tenant.AppId}" } });
        return activity;
    }

    private JsonObject Presses(FakeTeamsMessage on, JsonNode data)
    {
        var activity = New("invoke", on.Conversation);
        (activity["name"], activity["replyToId"]) = ("adaptiveCard/action", on.Id);
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "ask", ["data"] = data.DeepClone() }, ["trigger"] = "manual" };
        return activity;
    }

    private HttpRequestMessage Request(JsonObject activity, string bearer)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"{_server.Url}/api/messages") { Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("Authorization", bearer).ShouldBeTrue();
        return request;
    }

    private async Task<JsonNode?> PostAsync(JsonObject activity)
    {
        using var request = Request(activity, _authority.Bearer(Tenant.AppId, _teams.ServiceUrl));
        using var response = await _server.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, body);
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject one => [one, .. one.Where(part => part.Key is not "data").SelectMany(part => Objects(part.Value))],
        JsonArray all => all.SelectMany(Objects),
        _ => [],
    };
}
