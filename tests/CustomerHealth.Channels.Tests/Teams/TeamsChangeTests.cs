using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Files;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Core.Conversations;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>What an activity changes of where the bot may speak and where to, and whose word it is.</summary>
public sealed class TeamsChangeTests : IAsyncLifetime
{
    private const string Cove = "19:cove@thread.tacv2";

    private readonly ScriptedBot _bot = new();
    private TeamsStage _stage = null!;

    public async Task InitializeAsync() => _stage = await TeamsStage.OpenAsync(_bot);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    /// <summary>Programs do not ask each other: neither another bot, nor what says of itself that it is one.</summary>
    [Theory]
    [InlineData("28:another", null)]
    [InlineData("29:another", "bot")]
    public async Task Message_OfAnotherProgram_IsNotAnswered(string id, string? role)
    {
        await _stage.TellAsync(_stage.Says("acme").With("from", new JsonObject { ["id"] = id, ["name"] = "Flow", ["role"] = role }));

        _bot.Requests.ShouldBeEmpty();
    }

    /// <summary>CH-5: what does not say that it is personal may be read by anybody.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("meeting")]
    public async Task Message_WhereNobodySaysThatItIsPersonal_IsAnsweredInTheOwnChat(string? kind)
    {
        var activity = _stage.Says("acme");
        activity["conversation"] = new JsonObject { ["id"] = AnActivity.Channel, ["conversationType"] = kind, ["tenantId"] = TeamsHost.Tenant };

        await _stage.TellAsync(activity);

        _bot.Requests.ShouldHaveSingleItem().IsDirect.ShouldBeFalse();
        _stage.Tenant.In(AnActivity.PersonalChat).ShouldHaveSingleItem().Seen.ShouldContain("Acme Robotics is well.");
        _stage.Tenant.In(AnActivity.Channel).ShouldHaveSingleItem().Seen.ShouldNotContain("Acme");
    }

    /// <summary>Single tenant: what names ours and another one is nobody's.</summary>
    [Fact]
    public async Task Message_ThatNamesTwoTenants_IsNeitherAnsweredNorStored()
    {
        var activity = _stage.Says("acme");
        activity["channelData"]!["tenant"]!["id"] = "99999999-1111-4222-8333-444455556666";

        (await _stage.TellAsync(activity)).ShouldBeNull();

        _bot.Requests.ShouldBeEmpty();
        (await AllAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Team_TheBotIsTakenOutOf_DiesAndNoOtherDoes()
    {
        await _stage.TellAsync(Changed("installationUpdate", AnActivity.Channel, "19:team@thread.tacv2").With("action", "add"));
        await _stage.TellAsync(Changed("installationUpdate", Cove, "19:other@thread.tacv2").With("action", "add"));
        _stage.Clock.Advance(TimeSpan.FromMinutes(1));

        await _stage.TellAsync(Changed("installationUpdate", AnActivity.Channel, "19:team@thread.tacv2").With("action", "remove"));

        (await AllAsync()).Select(one => (one.Address.Place, IsDead: one.DeadSince is not null)).ShouldBe([(Cove, false), (AnActivity.Channel, true)]);
    }

    [Fact]
    public async Task Channel_Deleted_DiesAndLivesWhenItIsRestored()
    {
        await _stage.TellAsync(Event("channelCreated"));
        await _stage.TellAsync(Event("channelDeleted"));
        (await AllAsync()).ShouldHaveSingleItem().DeadSince.ShouldNotBeNull();

        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await _stage.TellAsync(Event("channelRestored"));

        (await AllAsync()).ShouldHaveSingleItem().DeadSince.ShouldBeNull();
    }

    /// <summary>A new version of the app is no end: Teams tells of it as of a removal and an addition.</summary>
    [Fact]
    public async Task Installation_Upgraded_StaysAlive()
    {
        foreach (var action in new[] { "add-upgrade", "remove-upgrade" })
        {
            await _stage.TellAsync(_stage.New("installationUpdate").With("action", action));
            (await AllAsync()).ShouldHaveSingleItem().DeadSince.ShouldBeNull();
            _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        }
    }

    /// <summary>Teams moved the conversation to another region: what follows goes there, at once.</summary>
    [Fact]
    public async Task ServiceUrl_ThatIsNewForAConversation_IsWhereTheAnswerGoes()
    {
        await using var host = await TeamsHost.StartAsync(_bot, _stage.Clock, [.. _stage.Connector.Settings, ("ServiceUrls:1", $"{_stage.Connector.Url}/")]);
        foreach (var service in new[] { _stage.Connector.ServiceUrl, $"{_stage.Connector.Url}/" })
        {
            (await host.PostAsync(_stage.Says("act").With("serviceUrl", service).ToJsonString(), host.Authority.Bearer(TeamsHost.App, service))).ShouldBe((200, ""));
            await host.SettleAsync();
        }

        _stage.Connector.CallsOf("send").Select(call => call.Path[..call.Path.IndexOf("v3", StringComparison.Ordinal)]).ShouldBe(["/emea/", "/"]);
    }

    /// <summary>Which of the conversations was spoken in last is known to the hour.</summary>
    [Fact]
    public async Task Message_HoursLater_IsNotedAsTheLast()
    {
        await _stage.TellAsync(_stage.Says("act"));
        _stage.Clock.Advance(TimeSpan.FromHours(2));
        await _stage.TellAsync(_stage.Says("act"));

        (await AllAsync()).ShouldHaveSingleItem().SeenAt.ShouldBe(Instant.FromDateTimeOffset(_stage.Clock.GetUtcNow()));
    }

    /// <summary>What is stored of a consent is what Teams told: whose it is, of which offer, and where to.</summary>
    [Theory]
    [InlineData("accept", true)]
    [InlineData("decline", false)]
    public async Task Consent_IsStoredAsItWasSaid(string action, bool isAccepted)
    {
        var upload = new JsonObject { ["uploadUrl"] = "https://u", ["contentUrl"] = "https://c", ["name"] = "acme.pdf", ["uniqueId"] = "1", ["fileType"] = "pdf" };
        var activity = _stage.New("invoke").With("name", "fileConsent/invoke").With("replyToId", "1700");

        await PostAsync(activity.With("value", new JsonObject { ["action"] = action, ["context"] = new JsonObject { ["file"] = "f1" }, ["uploadInfo"] = upload }), 200);
        await PostAsync(activity.With("value", new JsonObject { ["action"] = "perhaps", ["context"] = new JsonObject { ["file"] = "f1" } }), 400);

        var stored = JsonSerializer.Deserialize<FileConsent>((await _stage.Host.StoredAsync()).ShouldHaveSingleItem().Payload)!;
        (stored.IsAccepted, stored.FileId, stored.OfferId, stored.User.Place, stored.Conversation.Place).ShouldBe((isAccepted, "f1", "1700", AnActivity.User, AnActivity.PersonalChat));
        stored.Upload.ShouldBe(new FileUpload("https://u", "https://c", "acme.pdf", "1", "pdf"));
    }

    private async Task PostAsync(JsonObject activity, int status) =>
        (await _stage.Host.PostAsync(activity.ToJsonString(), _stage.Host.Authority.Bearer(TeamsHost.App, _stage.Connector.ServiceUrl))).ShouldBe((status, ""));

    private Task<IReadOnlyList<ConversationReference>> AllAsync() => _stage.Host.Store.Conversations.AllAsync("teams", TeamsHost.Tenant, default);

    private JsonObject Changed(string type, string conversation, string team)
    {
        var activity = _stage.New(type, conversation);
        (activity["channelData"]!["team"]!["id"], activity["channelData"]!["channel"]!["id"]) = (team, conversation);
        return activity;
    }

    private JsonObject Event(string kind)
    {
        var activity = Changed("conversationUpdate", Cove, "19:team@thread.tacv2");
        activity["channelData"]!["eventType"] = kind;
        return activity;
    }
}
