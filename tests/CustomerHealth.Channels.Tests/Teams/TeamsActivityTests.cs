using System.Text.Json.Nodes;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Core.Conversations;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>Every kind of activity, in any order, repeated, of others and hostile: nothing throws, and only what is ours is acted on.</summary>
public sealed class TeamsActivityTests : IAsyncLifetime
{
    private readonly ScriptedBot _bot = new();
    private TeamsStage _stage = null!;

    public async Task InitializeAsync() => _stage = await TeamsStage.OpenAsync(_bot);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Theory]
    [InlineData("<at>Health</at> acme", "acme")]
    [InlineData("acme <at>Health</at>&nbsp;why", "acme  why")]
    [InlineData("<at>Health</at> acme log spoke with <at>Sam</at> &amp; co, &lt;b&gt;", "acme log spoke with @Sam & co, <b>")]
    [InlineData("<at>Health</at> </at> <at>Nobody</at>", "</at> <at>Nobody</at>")]
    [InlineData("<at>Health</at>", "")]
    public async Task Text_WithMentionsAndEntities_IsWhatWasTyped(string text, string typed)
    {
        var activity = _stage.Mentions("x").With("text", text);
        activity["entities"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "mention", ["text"] = "<at>Sam</at>", ["mentioned"] = new JsonObject { ["id"] = "29:sam" } });
        activity["entities"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB" });

        await _stage.TellAsync(activity);

        _bot.Requests.ShouldHaveSingleItem().Text.ShouldBe(typed);
    }

    /// <summary>Every mention of the bot goes, wherever it stands; two people of one name stay two names.</summary>
    [Fact]
    public async Task Text_WithSeveralMentionsOfTheSame_LosesEveryOneOfTheBot()
    {
        var activity = _stage.Mentions("x").With("text", "<at>Health</at> acme log met <at>Sam</at> and <at>Sam</at>&nbsp;<at>Health</at>");
        foreach (var (name, id) in new[] { ("Sam", "29:sam"), ("Sam", "29:sam-too"), ("Health", $"28:{TeamsHost.App}") })
            activity["entities"]!.AsArray().Add((JsonNode)new JsonObject { ["type"] = "mention", ["text"] = $"<at>{name}</at>", ["mentioned"] = new JsonObject { ["id"] = id } });

        await _stage.TellAsync(activity);

        _bot.Requests.ShouldHaveSingleItem().Text.ShouldBe("acme log met @Sam and @Sam");
    }

    /// <summary>Single tenant: what another one tells is acknowledged, said once in the log for each, and nothing of it is acted on or stored.</summary>
    [Fact]
    public async Task Message_OfOtherTenants_IsNeitherAnsweredNorStoredAndSaidOnceForEach()
    {
        foreach (var tenant in new[] { "one", "another", "one", "another", "one" })
        {
            var activity = _stage.Says("acme");
            activity["conversation"]!["tenantId"] = tenant;
            activity["channelData"]!["tenant"]!["id"] = tenant;
            (await PostAsync(activity)).ShouldBe((200, ""));
        }

        (await _stage.Host.StoredAsync()).ShouldBeEmpty();
        _bot.Requests.ShouldBeEmpty();
        _stage.Connector.Calls.ShouldBeEmpty();
        (await _stage.Host.Store.Conversations.AllAsync("teams", TeamsHost.Tenant, default)).ShouldBeEmpty();
        foreach (var tenant in new[] { "one", "another" })
            _stage.Host.Logs.Lines.Count(line => line.StartsWith($"2101 Teams tenant {tenant} ", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("messageDelete")]
    [InlineData("something new")]
    public async Task Activity_OfAKindThatIsNotActedOn_IsAcknowledged(string type)
    {
        (await _stage.TellAsync(_stage.New(type).With("text", "acme"))).ShouldBeNull();

        _bot.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invoke_OfAnUnknownName_Is501() =>
        (await PostAsync(_stage.New("invoke").With("name", "task/fetch"))).ShouldBe((501, ""));

    [Fact]
    public async Task Message_OfTheBotItself_IsNotAnswered()
    {
        var activity = _stage.Says("acme");
        activity["from"] = new JsonObject { ["id"] = $"28:{TeamsHost.App}", ["name"] = "Health" };

        await _stage.TellAsync(activity);

        _bot.Requests.ShouldBeEmpty();
    }

    /// <summary>Teams tells of an installation in two ways, in either order, and may tell again: one reference, one welcome.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Installation_ToldTwiceInEitherOrder_IsKeptOnceAndGreetedOnce(bool updateFirst)
    {
        var (install, update) = (_stage.New("installationUpdate").With("action", "add"), Added());
        foreach (var activity in updateFirst ? new[] { update, install, update } : [install, update, install])
            await _stage.TellAsync(activity);

        var kept = (await _stage.Host.Store.Conversations.AllAsync("teams", TeamsHost.Tenant, default)).ShouldHaveSingleItem();
        kept.Address.Place.ShouldBe(AnActivity.PersonalChat);
        (kept.Kind, kept.Person, kept.PersonHere, kept.Where, kept.DeadSince).ShouldBe((ConversationKind.Personal, AnActivity.User, AnActivity.UserHere, _stage.Connector.ServiceUrl, null));
        var welcome = _stage.Tenant.Messages.ShouldHaveSingleItem();
        welcome.Seen.ShouldContain("Ask me how an account is");
        CardPresses.Of(welcome.Card!, "My accounts").ToJsonString().ShouldBe("""{"c":"home"}""");
        _bot.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Installation_TakenBackAndGivenAgain_IsDeadAndThenAlive()
    {
        await _stage.TellAsync(_stage.New("installationUpdate").With("action", "add"));
        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await _stage.TellAsync(_stage.New("installationUpdate").With("action", "remove"));
        (await ReferenceAsync(AnActivity.PersonalChat)).DeadBecause!.ShouldContain("somebody has to add it again in Teams");

        _stage.Clock.Advance(TimeSpan.FromMinutes(1));
        await _stage.TellAsync(_stage.Says("acme"));

        (await ReferenceAsync(AnActivity.PersonalChat)).DeadSince.ShouldBeNull("whoever writes to the bot can be answered");
    }

    [Fact]
    public async Task Channels_OfATeam_AreKnownByNameAndDieWithTheTeam()
    {
        var renamed = _stage.New("conversationUpdate", AnActivity.Channel);
        renamed["channelData"]!["eventType"] = "channelRenamed";
        renamed["channelData"]!["channel"] = new JsonObject { ["id"] = "19:harbour@thread.tacv2", ["name"] = "pod-harbour" };
        await _stage.TellAsync(renamed);
        (await ReferenceAsync("19:harbour@thread.tacv2")).Name.ShouldBe("pod-harbour");
        await _stage.TellAsync(_stage.New("conversationUpdate", AnActivity.Channel).With("membersAdded", new JsonArray(new JsonObject { ["id"] = $"28:{TeamsHost.App}" })));
        (await ReferenceAsync(AnActivity.Channel)).Kind.ShouldBe(ConversationKind.Channel);
        _stage.Clock.Advance(TimeSpan.FromMinutes(1));

        var removed = _stage.New("conversationUpdate", AnActivity.Channel).With("membersRemoved", new JsonArray(new JsonObject { ["id"] = $"28:{TeamsHost.App}" }));
        await _stage.TellAsync(removed);

        (await ReferenceAsync("19:harbour@thread.tacv2")).DeadSince.ShouldNotBeNull();
        (await ReferenceAsync(AnActivity.Channel)).DeadSince.ShouldNotBeNull();
        _stage.Tenant.Messages.ShouldBeEmpty("a team is not greeted");
    }

    [Fact]
    public async Task Consent_Given_IsStoredAndAnsweredAtOnceWithNothing()
    {
        var consent = _stage.New("invoke").With("name", "fileConsent/invoke").With("value", new JsonObject { ["type"] = "fileUpload", ["action"] = "decline", ["context"] = new JsonObject { ["file"] = "none" } });

        (await PostAsync(consent)).ShouldBe((200, ""));

        (await _stage.Host.StoredAsync()).ShouldHaveSingleItem().Kind.ShouldBe("teams.file");
        (await PostAsync(consent.With("value", null))).ShouldBe((400, ""));
    }

    /// <summary>Whatever stands where something else is expected, Teams is answered and nothing throws.</summary>
    [Fact]
    public async Task Activity_WithWrongKindsOfValuesEverywhere_IsNeverAnError()
    {
        foreach (var name in _stage.Mentions("acme").Select(part => part.Key).Except(["channelId", "serviceUrl"]).Concat(["value", "replyToId", "membersAdded", "name", "action"]))
        {
            foreach (var wrong in new[] { "7", "[]", "[7,null,{}]", "{}", "null", "true", "\"</at>\"", "{\"id\":7,\"tenantId\":[]}" })
            {
                foreach (var activity in new[] { _stage.Mentions("acme"), _stage.New("invoke").With("name", "adaptiveCard/action"), _stage.New("conversationUpdate") })
                {
                    var (status, _) = await _stage.Host.WhileAsync(PostAsync(activity.With(name, JsonNode.Parse(wrong))));
                    status.ShouldBeOneOf(200, 400, 501);
                }
            }
        }
    }

    [Fact]
    public async Task Message_WithUnknownFields_IsReadAllTheSame()
    {
        await _stage.TellAsync(_stage.Says("acme").With("brandNew", new JsonObject { ["deep"] = new JsonArray(1, 2) }));

        _bot.Requests.ShouldHaveSingleItem();
    }

    private JsonObject Added() => _stage.New("conversationUpdate").With("membersAdded", new JsonArray(new JsonObject { ["id"] = $"28:{TeamsHost.App}" }, new JsonObject { ["id"] = AnActivity.UserHere }));

    private async Task<ConversationReference> ReferenceAsync(string place) =>
        (await _stage.Host.Store.Conversations.FindAsync(new ChatAddress("teams", TeamsHost.Tenant, place), default)).ShouldNotBeNull();

    private Task<(int Status, string Body)> PostAsync(JsonObject activity) =>
        _stage.Host.PostAsync(activity.ToJsonString(), _stage.Host.Authority.Bearer(TeamsHost.App, _stage.Connector.ServiceUrl));
}
