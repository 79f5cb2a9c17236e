using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Conversation;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Teams;

namespace CustomerHealth.Channels.Tests.Teams;

/// <summary>What Teams tells and what comes of it: what the reader sees, and what is sent where.</summary>
public sealed class TeamsConversationTests : IAsyncLifetime
{
    private readonly ScriptedBot _bot = new();
    private TeamsStage _stage = null!;

    private FakeTeamsTenant Tenant => _stage.Tenant;

    public async Task InitializeAsync() => _stage = await TeamsStage.OpenAsync(_bot);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    /// <summary>CH-5: there is no message that one person alone sees among others; the answer goes to the own chat, and the channel is told only that.</summary>
    [Fact]
    public async Task Mention_PrivateAnswer_IsInTheOwnChatAndTheChannelIsToldOnlyThat()
    {
        await _stage.TellAsync(_stage.Mentions("acme"));

        Tenant.In(AnActivity.PersonalChat).ShouldHaveSingleItem().Seen.ShouldContain("Acme Robotics is well.");
        var note = Tenant.In(AnActivity.Channel).ShouldHaveSingleItem();
        note.Conversation.ShouldBe($"{AnActivity.Channel};messageid=1600", "in the thread where it was asked");
        note.Seen.ShouldContain(TeamsTalk.Elsewhere);
        note.Seen.ShouldNotContain("Acme");
        var request = _bot.Requests.ShouldHaveSingleItem();
        (request.Text, request.IsDirect, request.Place).ShouldBe(("acme", false, AnActivity.Channel));
        request.Actor.Id.ShouldBe($"teams:{TeamsHost.Tenant}/{AnActivity.User}");
    }

    /// <summary>CH-5, and a fault of the issue: the app is not installed for who asks.</summary>
    [Fact]
    public async Task Mention_NoChatWithTheAsker_TheChannelIsToldHowToGetOneAndNothingElseIsSent()
    {
        Tenant.Installed.Clear();
        Tenant.Rosters.TryRemove(AnActivity.PersonalChat, out _);

        await _stage.TellAsync(_stage.Mentions("acme"));

        Tenant.Messages.ShouldHaveSingleItem().Seen.ShouldContain("Find me under Apps in Teams, press Add");
        _stage.Connector.Calls.ShouldAllBe(call => !(call.Body == null ? "" : call.Body.ToJsonString()).Contains("Acme Robotics", StringComparison.Ordinal));
    }

    /// <summary>CH-5: with a guest in the channel, what is meant for all goes to the asker alone when no version of it is for outsiders.</summary>
    [Fact]
    public async Task Mention_SharedAnswerWhereAGuestReads_IsNotShownThere()
    {
        Tenant.Add(AnActivity.Channel, TeamsStage.Mara, TeamsStage.Sam with { Role = "guest" });

        await _stage.TellAsync(_stage.Mentions("share"));

        Tenant.In(AnActivity.Channel).ShouldHaveSingleItem().Seen.ShouldContain(TeamsTalk.Elsewhere);
        Tenant.In(AnActivity.PersonalChat).ShouldHaveSingleItem().Seen.ShouldContain("guests or people of other organisations read this conversation");
    }

    [Fact]
    public async Task Message_DeliveredAgain_IsAskedOnceAndAcknowledged()
    {
        var activity = _stage.Says("act");

        await _stage.TellAsync(activity);
        await _stage.TellAsync(activity);

        _bot.Requests.ShouldHaveSingleItem();
        Tenant.Messages.ShouldHaveSingleItem();
    }

    /// <summary>A client that knows no Action.Execute: a message without words brings what was pressed.</summary>
    [Fact]
    public async Task Submit_OfACard_IsAnsweredAsAPress()
    {
        await _stage.TellAsync(_stage.Says("buttons"));
        var message = Tenant.Messages.Single();

        (await _stage.TellAsync(_stage.Submits(message, CardPresses.Of(message.Card!, "Finish")))).ShouldBeNull();

        message.Changes.ShouldBe(1);
        message.Seen.ShouldContain("Finished.");
    }

    /// <summary>CH-4: a double click acts once, whichever way each click comes; a press that is meant acts again.</summary>
    [Fact]
    public async Task Press_TwiceAndLaterAgain_ActsOnceAndThenAgain()
    {
        await _stage.TellAsync(_stage.Says("buttons"));
        var message = Tenant.Messages.Single();
        var data = CardPresses.Of(message.Card!, "Act");

        TeamsStage.TextOf(await _stage.TellAsync(_stage.Executes(message, data))).ShouldContain("Answered below.");
        _stage.Clock.Advance(TimeSpan.FromSeconds(2));
        TeamsStage.TextOf(await _stage.TellAsync(_stage.Executes(message, data))).ShouldContain("pressed a moment ago");
        await _stage.TellAsync(_stage.Submits(message, data));
        _bot.Acts.ShouldHaveSingleItem();

        _stage.Clock.Advance(TimeSpan.FromSeconds(6));
        await _stage.TellAsync(_stage.Executes(message, data));
        _bot.Acts.Count.ShouldBe(2);
    }

    /// <summary>CH-4: what is one press by one person of one message is another one by somebody else, or of another message, also in the same moment.</summary>
    [Fact]
    public async Task Press_BySomebodyElseOrOfAnotherMessage_ActsForItself()
    {
        await _stage.TellAsync(_stage.Mentions("share"));
        await _stage.TellAsync(_stage.Mentions("share"));
        var (first, second) = (Tenant.In(AnActivity.Channel)[0], Tenant.In(AnActivity.Channel)[1]);
        var act = new JsonObject { ["c"] = "act" };
        var sams = _stage.Executes(first, act).With("from", new JsonObject { ["id"] = TeamsStage.Sam.Id, ["name"] = "Sam", ["aadObjectId"] = TeamsStage.Sam.ObjectId });

        foreach (var press in new[] { _stage.Executes(first, act), sams, _stage.Executes(second, act) })
            await _stage.TellAsync(press);

        _bot.Acts.Count.ShouldBe(3);
    }

    /// <summary>The answer to an invoke, as clients read it (chat-protocols 2.6): a card takes the place of the pressed one, a sentence is shown beside it.</summary>
    [Theory]
    [InlineData("Finish", "application/vnd.microsoft.card.adaptive")]
    [InlineData("Act", "application/vnd.microsoft.activity.message")]
    public async Task Press_Answer_HasTheKindAndTheStatusThatClientsKnow(string label, string kind)
    {
        await _stage.TellAsync(_stage.Says("buttons"));
        var message = Tenant.Messages.Single();

        var answer = (await _stage.TellAsync(_stage.Executes(message, CardPresses.Of(message.Card!, label))))!;

        ((int)answer["statusCode"]!, (string)answer["type"]!).ShouldBe((200, kind));
        answer.AsObject().Select(part => part.Key).ShouldBe(["statusCode", "type", "value"]);
        (answer["value"] is JsonObject ? "card" : answer["value"]!.GetValue<string>()).ShouldBe(label == "Finish" ? "card" : "Answered below.");
    }

    /// <summary>An alert's button goes, and who did what stands under it; what else it says stays. In a channel all see that.</summary>
    [Theory]
    [InlineData(AnActivity.PersonalChat)]
    [InlineData(AnActivity.Channel)]
    public async Task Spent_ButtonOfAnAlert_GoesAndWhoDidItStandsUnderIt(string where)
    {
        await _stage.TellAsync(_stage.Says("act"));
        var message = await AlertAsync(where);

        var answer = await _stage.TellAsync(_stage.Executes(message, CardPresses.Of(message.Card!, "Mute")));

        message.Seen.ShouldContain("Acme Robotics fell.");
        message.Seen.ShouldContain("✓ Muted by Mara <!channel>, Mon 16 Nov 2026, 09:00 CET");
        message.Seen.ShouldContain("Open card");
        message.Seen.ShouldNotContain("\"Mute\"");
        JsonNode.DeepEquals(answer!["value"], message.Card).ShouldBeTrue();
    }

    /// <summary>CH-4: what was stored before a crash is answered by whoever comes back, though nobody waits for it any more.</summary>
    [Fact]
    public async Task Press_ThatNobodyWaitsForAnyMore_IsAnsweredByAMessage()
    {
        var (first, last) = await new TeamsPerson(_stage, isAmongOthers: true).AskSlowlyAsync("slow", _bot.LetSlowGoOn);

        first.ShouldContain("Working on it");
        last.Text.ShouldContain("Done: slow.");
    }

    /// <summary>A refusal that names no field stands in the form: what was filled in is not lost.</summary>
    [Fact]
    public async Task Form_RefusedWithoutAField_StaysWithTheSentenceAndWhatWasFilledIn()
    {
        await _stage.TellAsync(_stage.Says("note"));
        var form = Tenant.Messages.Single();
        var data = CardPresses.Filled(form.Card!, ("What was said", "They renew."));
        data["c"] = "note";
        _bot.RefusesNotes = "You may only read accounts.";

        var answer = (await _stage.TellAsync(_stage.Executes(form, data)))!;

        TeamsStage.TextOf(answer).ShouldContain("You may only read accounts.");
        answer.ToJsonString().ShouldContain("They renew.");
        _bot.Acts.ShouldBeEmpty();
    }

    [Fact]
    public async Task Invoke_OfNothingOfOurs_Is400InTheAnswerAndNothingIsStored()
    {
        await _stage.TellAsync(_stage.Says("buttons"));

        var answer = (await _stage.TellAsync(_stage.Executes(Tenant.Messages.Single(), new JsonObject { ["other"] = "bot" })))!;

        ((int)answer["statusCode"]!, (string)answer["type"]!).ShouldBe((400, "application/vnd.microsoft.error"));
        _bot.Requests.ShouldHaveSingleItem();
    }

    /// <summary>What was asked in a channel is asked on from there, also in the own chat: only so can an answer be shared. Who is not in the channel cannot pretend to be.</summary>
    [Theory]
    [InlineData(true, AnActivity.Channel)]
    [InlineData(false, AnActivity.PersonalChat)]
    public async Task Press_InTheOwnChatOfWhatWasAskedInAChannel_IsAskedFromThereByWhoIsThere(bool isThere, string place)
    {
        await _stage.TellAsync(_stage.Mentions("buttons"));
        var message = Tenant.In(AnActivity.PersonalChat).ShouldHaveSingleItem();
        if (!isThere)
            Tenant.Add(AnActivity.Channel, TeamsStage.Sam);

        await _stage.TellAsync(_stage.Executes(message, CardPresses.Of(message.Card!, "Note it")));
        var form = Tenant.In(AnActivity.PersonalChat)[^1];
        var shown = await _stage.TellAsync(_stage.Executes(form, CardPresses.Filled(form.Card!, ("What was said", "?"))));
        await _stage.TellAsync(_stage.Executes(form, CardPresses.Filled(shown!["value"]!.AsObject(), ("What was said", "They renew."))));

        _bot.Requests.Skip(1).ShouldAllBe(request => request.Place == place && request.IsDirect == !isThere);
        _bot.Acts.ShouldHaveSingleItem();
        form.Seen.ShouldContain("Done: call: They renew.");
    }

    private async Task<FakeTeamsMessage> AlertAsync(string where)
    {
        var to = new ChatAddress("teams", TeamsHost.Tenant, where);
        var alert = await _bot.DispatchAsync(new() { Actor = new("x", null), Workspace = "w", Place = "p", IdempotencyKey = "k", Text = "alert" }, default);
        var before = Tenant.Messages.Count;
        await _stage.Host.Store.Outbox.EnqueueAsync([_stage.Host.Composer.Compose(to, alert with { Private = false }, "alert/1", _stage.Clock.Now)], default);
        await _stage.Host.SettleAsync();
        return Tenant.Messages.Skip(before).ShouldHaveSingleItem();
    }
}
