using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Conversation;
using CustomerHealth.Core.Commands;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Teams;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>The real endpoints, store and sending between a fake Teams, which both asks and is asked, and a bot behind them.</summary>
internal sealed class TeamsStage : IAsyncDisposable
{
    public static readonly FakeTeamsMember Mara = new(AnActivity.UserHere, AnActivity.User, "Mara", "mara@firm.example");
    public static readonly FakeTeamsMember Sam = new("29:sam", "00000000-0000-4000-8000-000000000008", "Sam", "sam@firm.example");

    private int _activities;

    public required TeamsHost Host { get; init; }

    public required FakeConnector Connector { get; init; }

    public required ManualClock Clock { get; init; }

    public FakeTeamsTenant Tenant => Connector.Tenant;

    /// <summary>A tenant with two people in one channel with the bot, where nobody from outside reads; one of them has the app.</summary>
    public static async Task<TeamsStage> OpenAsync(ICommandDispatcher bot)
    {
        var clock = new ManualClock(Instant.FromUtc(2026, 11, 16, 8, 0));
        var connector = await FakeConnector.StartAsync();
        connector.Tenant.Installed[Mara.Id] = Mara;
        connector.Tenant.Add(AnActivity.PersonalChat, Mara);
        connector.Tenant.Add(AnActivity.Channel, Mara, Sam);
        return new TeamsStage { Host = await TeamsHost.StartAsync(bot, clock, connector.Settings), Connector = connector, Clock = clock };
    }

    /// <summary>An activity of a person, new, and of now.</summary>
    /// <param name="type">What it is.</param>
    /// <param name="conversation">Where; null for the personal chat.</param>
    public JsonObject New(string type, string? conversation = null)
    {
        var activity = AnActivity.Message("", $"m{++_activities}", Connector.ServiceUrl);
        activity.Remove("text");
        activity["type"] = type;
        activity["timestamp"] = Clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture);
        if (conversation is not null and not AnActivity.PersonalChat)
        {
            activity["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "channel", ["isGroup"] = true, ["tenantId"] = TeamsHost.Tenant };
            activity["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsHost.Tenant }, ["team"] = new JsonObject { ["id"] = "19:team@thread.tacv2" }, ["channel"] = new JsonObject { ["id"] = AnActivity.Channel } };
        }

        return activity;
    }

    /// <summary>Words in the personal chat.</summary>
    public JsonObject Says(string text) => New("message").With("text", text);

    /// <summary>Words in the channel, with the mention that they need.</summary>
    public JsonObject Mentions(string text)
    {
        var activity = New("message", $"{AnActivity.Channel};messageid=1600").With("text", $"<at>Health</at>&nbsp;{text}");
        activity["entities"] = new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = "<at>Health</at>", ["mentioned"] = new JsonObject { ["id"] = $"28:{TeamsHost.App}", ["name"] = "Health" } });
        return activity;
    }

    /// <summary>A press in a card, as a client that knows Action.Execute tells of it.</summary>
    /// <param name="on">The message.</param>
    /// <param name="data">What the card sends.</param>
    public JsonObject Executes(FakeTeamsMessage on, JsonNode data)
    {
        var activity = New("invoke", on.Conversation).With("name", "adaptiveCard/action").With("replyToId", on.Id);
        activity["value"] = new JsonObject { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "ask", ["data"] = data.DeepClone() }, ["trigger"] = "manual" };
        return activity;
    }

    /// <summary>The same from a client that knows only Action.Submit.</summary>
    public JsonObject Submits(FakeTeamsMessage on, JsonNode data) => New("message", on.Conversation).With("value", data.DeepClone()).With("replyToId", on.Id);

    /// <summary>Tells the bot, and waits for all that follows.</summary>
    /// <returns>What the response says; null for nothing.</returns>
    public async Task<JsonNode?> TellAsync(JsonObject activity)
    {
        var (status, body) = await Host.WhileAsync(PostAsync(activity));
        status.ShouldBe(200, body);
        return body.Length == 0 ? null : JsonNode.Parse(body);
    }

    /// <summary>The same for what takes longer than Teams waits: time goes on until it is answered.</summary>
    /// <param name="activity">What is told.</param>
    /// <param name="letGoOn">Ends the work; called when Teams has its answer.</param>
    public async Task<JsonNode> TellSlowlyAsync(JsonObject activity, Action letGoOn)
    {
        var telling = PostAsync(activity);
        var all = Host.WhileAsync(telling);
        while (await Clock.NextWaitAsync() != AwaitedAnswers.Budget)
        {
            // Another part's deadline.
        }

        Clock.Advance(AwaitedAnswers.Budget);
        var (status, body) = await telling;
        letGoOn();
        await all;
        status.ShouldBe(200, body);
        return JsonNode.Parse(body)!;
    }

    /// <summary>Everything in a message, card or answer that can be read.</summary>
    public static string TextOf(JsonNode? node) => node switch
    {
        null => "",
        JsonValue value => value.ToString(),
        JsonArray items => string.Join('\n', items.Select(TextOf)),
        JsonObject parts => string.Join('\n', parts.Where(part => part.Key is not "data").Select(part => TextOf(part.Value))),
        _ => "",
    };

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Connector.DisposeAsync();
    }

    private Task<(int Status, string Body)> PostAsync(JsonObject activity) =>
        Host.PostAsync(activity.ToJsonString(), Host.Authority.Bearer(TeamsHost.App, Connector.ServiceUrl));
}
