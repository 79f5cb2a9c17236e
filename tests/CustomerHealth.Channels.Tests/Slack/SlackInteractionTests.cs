using System.Net;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Conversation;
using CustomerHealth.Channels.Slack.Incoming;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>What is pressed and sent in Slack, beyond what every channel does.</summary>
public sealed class SlackInteractionTests : IAsyncLifetime
{
    private const string DirectChannel = "D" + SlackPerson.User;

    private readonly ScriptedBot _bot = new();
    private SlackStage _stage = null!;

    private FakeSlackWorkspace Workspace => _stage.Slack.Workspace;

    public async Task InitializeAsync() => _stage = await SlackStage.OpenAsync(_bot);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    /// <summary>A trigger is good for three seconds: the window opens before anything is asked.</summary>
    [Fact]
    public async Task Press_ThatOpensAForm_ShowsAWaitAtOnceThenTheForm()
    {
        var message = await ShownAsync("buttons");

        await _stage.InteractAsync(SlackBodies.Press(message, "Note it", _stage.Slack.ResponseUrl(), Workspace.NewTrigger()));

        _stage.Slack.Calls.Select(call => call.Method).ShouldBe(["views.open", "views.update"]);
        SlackStage.TextOf(JsonNode.Parse(_stage.Slack.CallsOf("views.open")[0]["view"]!)!).ShouldContain("One moment");
        SlackStage.TextOf(Modal()).ShouldContain("What was said");
    }

    /// <summary>A message that changes is edited: what is spent goes, who did it stands there, and all else stays.</summary>
    [Fact]
    public async Task Press_ThatIsSpent_LeavesTheMessageWithoutTheButtonAndSaysWhoDidIt()
    {
        var (message, url) = (await ShownAsync("alert"), _stage.Slack.ResponseUrl());
        var body = SlackBodies.Press(message with { IsEphemeral = false }, "Mute", url, Workspace.NewTrigger());
        var payload = (JsonObject)JsonNode.Parse(Uri.UnescapeDataString(body["payload=".Length..]))!;
        payload["message"] = new JsonObject { ["ts"] = "1.1", ["text"] = "Acme Robotics fell.", ["blocks"] = message.Message["blocks"]!.DeepClone() };

        await _stage.InteractAsync(SlackBodies.Payload(payload));

        var posts = _stage.Posts(url);
        posts.Length.ShouldBe(2, "the message as it stands now, and the answer to the presser");
        posts[1]["replace_original"]!.GetValue<bool>().ShouldBeTrue();
        var (now, text) = (posts[1]["blocks"]!.AsArray(), SlackStage.TextOf(posts[1]));
        text.ShouldContain("Acme Robotics fell.");
        text.ShouldContain("✓ Muted by Mara &lt;!channel&gt;, Mon 16 Nov 2026");
        now.Single(block => (string?)block!["type"] == "actions")!["elements"]!.AsArray().ShouldHaveSingleItem()!["value"]!.GetValue<string>().ShouldBe("acme");
        posts[0]["replace_original"]!.GetValue<bool>().ShouldBeFalse();
        SlackStage.TextOf(posts[0]).ShouldContain("Done: mute.");
    }

    /// <summary>Blocks of kinds that we do not know stay as they are.</summary>
    [Theory]
    [InlineData("""[{"type":7},{"type":"actions","elements":[1,{"action_id":{}},null]},{"type":"rich_text","elements":[]}]""", 4)]
    [InlineData("[]", 0)]
    public void Spent_MessageWithOddBlocks_KeepsThem(string blocks, int left)
    {
        var press = new SlackPress { TeamId = "T1", UserId = "U1", Command = "mute", Label = "Mute", ActionId = "command.0", Message = $$"""{"text":"t","blocks":{{blocks}}}""" };

        SpentMessage.Of(press, "Muted")!["blocks"]!.AsArray().Count.ShouldBe(Math.Max(left, 1));
        SpentMessage.Of(press with { Message = """{"blocks":[{"type":"section","type":"section"}]}""" }, "Muted").ShouldBeNull("no message of Slack's");
        SpentMessage.Of(press with { Message = null }, "Muted").ShouldBeNull("Slack does not show what only one person sees");
    }

    [Fact]
    public async Task Press_TriggerTooOld_OffersTheFormAgainInTheConversation()
    {
        var message = await ShownAsync("buttons");
        var (url, trigger) = (_stage.Slack.ResponseUrl(), Workspace.NewTrigger());
        _stage.Slack.Next("views.open", FakeSlackFault.Error("expired_trigger_id"), FakeSlackFault.Error("expired_trigger_id"));

        await _stage.InteractAsync(SlackBodies.Press(message, "Note it", url, trigger));

        var said = _stage.Posts(url).ShouldHaveSingleItem();
        SlackStage.TextOf(said).ShouldContain("A note needs words: note TEXT.");
        SlackStage.TextOf(said).ShouldContain("form.", customMessage: "a button that opens it");
    }

    [Fact]
    public async Task Press_AddressUsedUp_IsAnsweredByADirectMessage()
    {
        var message = await ShownAsync("buttons");

        await _stage.InteractAsync(SlackBodies.Press(message, "Act", "https://evil.example/respond", Workspace.NewTrigger()));

        // Nothing goes to an address that is not Slack's; the channel has the bot in it, so that it is said there.
        Workspace.Channels[SlackPerson.Channel].Messages.ShouldHaveSingleItem().OnlyFor.ShouldBe(SlackPerson.User);
    }

    [Fact]
    public async Task Press_NowhereToAnswer_IsADirectMessageInTheOutbox()
    {
        var message = await ShownAsync("buttons");
        _stage.Slack.Next("chat.postEphemeral", FakeSlackFault.Error("not_in_channel"));

        await _stage.InteractAsync(SlackBodies.Press(message, "Act", url: null, Workspace.NewTrigger()));

        var row = _stage.Host.Outbox.Messages.ShouldHaveSingleItem();
        row.Conversation.ShouldBe($"slack:T000000001/{SlackPerson.User}");
        row.Payload.ShouldContain("Done: act.");
    }

    [Fact]
    public async Task Press_InADirectMessage_IsAMessageThatStays()
    {
        var message = await ShownAsync("buttons") with { IsEphemeral = false };
        var url = _stage.Slack.ResponseUrl();

        await _stage.InteractAsync(SlackBodies.Press(message, "Act", url, Workspace.NewTrigger(), DirectChannel));

        var said = _stage.Posts(url).ShouldHaveSingleItem();
        ((string?)said["response_type"]).ShouldBe("in_channel");
        ((bool?)said["replace_original"]).ShouldBe(false);
    }

    /// <summary>CH-5: an id of a direct message may be one between two people, whom the bot cannot look at.</summary>
    [Fact]
    public async Task Press_BetweenTwoPeople_AnswersOneOfThem()
    {
        var message = await ShownAsync("buttons") with { IsEphemeral = false };
        var url = _stage.Slack.ResponseUrl();

        await _stage.InteractAsync(SlackBodies.Press(message, "Finish", url, Workspace.NewTrigger(), "D999"));

        var said = _stage.Posts(url).ShouldHaveSingleItem();
        ((string?)said["response_type"]).ShouldBe("ephemeral");
        ((bool?)said["replace_original"]).ShouldBe(false);
    }

    /// <summary>In the Home there is no conversation: a window opens, and when something was done the Home is drawn anew.</summary>
    [Fact]
    public async Task Press_InTheHome_AnswersInAWindowAndDrawsTheHomeAnew()
    {
        var home = JsonNode.Parse(SlackBodies.HomeWith("Act", "act"))!;

        await _stage.InteractAsync(SlackBodies.PressIn(home, "Act", Workspace.NewTrigger()));

        SlackStage.TextOf(Modal()).ShouldContain("Done: act.");
        _stage.Slack.CallsOf("views.publish").ShouldHaveSingleItem()["user_id"].ShouldBe(SlackPerson.User);
        _bot.Requests.Last().Text.ShouldBe("home");
    }

    [Fact]
    public async Task Press_InAWindow_AnswersInThatWindow()
    {
        await _stage.InteractAsync(SlackBodies.PressIn(JsonNode.Parse(SlackBodies.HomeWith("Open", "buttons"))!, "Open", Workspace.NewTrigger()));

        await _stage.InteractAsync(SlackBodies.PressIn(Modal(), "Act", Workspace.NewTrigger()));

        Workspace.Views.Values.Count(view => (string?)view["type"] == "modal").ShouldBe(1);
        SlackStage.TextOf(Modal()).ShouldContain("Done: act.");
    }

    [Fact]
    public async Task Press_ByAnotherOrganisation_IsNotServed()
    {
        var message = await ShownAsync("buttons");
        var body = SlackBodies.Press(message, "Act", _stage.Slack.ResponseUrl(), Workspace.NewTrigger()).Replace("%22team_id%22%3A%22T000000001%22", "%22team_id%22%3A%22T000000009%22", StringComparison.Ordinal);

        await _stage.InteractAsync(body);

        _bot.Acts.ShouldBeEmpty();
        _stage.Host.Logs.Lines.ShouldContain("2002 Refused Slack workspace T000000009: it is not in the list of allowed workspaces");
    }

    /// <summary>The form is shown again with what was filled in, when its fault is found after Slack had stopped waiting.</summary>
    [Fact]
    public async Task Form_FaultFoundLate_IsShownAboveWhatWasFilledIn()
    {
        var view = await OpenNoteAsync();
        _bot.HoldNotes();

        var first = await SlowlyAsync(SlackBodies.Submit(view, ("What was said", "?"), ("Kind", "meeting")));

        ((string?)first["response_action"]).ShouldBe("update");
        SlackStage.TextOf(first).ShouldContain("Working on it");
        var again = Modal();
        SlackStage.TextOf(again).ShouldContain($"What was said: {ScriptedBot.Fault}");
        var inputs = again["blocks"]!.AsArray().Where(block => (string?)block!["type"] == "input").Select(block => block!["element"]!).ToList();
        ((string?)inputs[0]["initial_value"]).ShouldBe("?");
        ((string?)inputs[1]["initial_option"]!["value"]).ShouldBe("meeting");
        ((string?)again["callback_id"]).ShouldBe("form");
        again["id"].ShouldNotBeNull();
    }

    [Fact]
    public async Task Form_DoneLate_IsAnsweredInTheWindow()
    {
        var view = await OpenNoteAsync();
        _bot.HoldNotes();

        await SlowlyAsync(SlackBodies.Submit(view, ("What was said", "They renew.")));

        SlackStage.TextOf(Modal()).ShouldContain("Done: call: They renew.");
        _bot.Acts.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Form_OpenedWhereTheBotIsNot_IsAnsweredByADirectMessage()
    {
        var view = await OpenNoteAsync();
        _stage.Slack.Next("chat.postEphemeral", FakeSlackFault.Error("channel_not_found"));

        (await _stage.InteractAsync(SlackBodies.Submit(view, ("What was said", "They renew.")))).ShouldBeNull();

        _stage.Host.Outbox.Messages.ShouldHaveSingleItem().Payload.ShouldContain("Done: call: They renew.");
    }

    [Theory]
    [InlineData("""{"type":"view_closed","view":{"id":"V1","type":"modal"}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"shortcut","callback_id":"x"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"block_actions","actions":[{"type":"button","action_id":"another","value":"acme"}]}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"view_submission","view":{"id":"V1","callback_id":"another"}}""", HttpStatusCode.OK)]
    [InlineData("""{"type":5}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"block_actions","user":7,"team":[]}""", HttpStatusCode.BadRequest)]
    public async Task Post_NothingOfOurs_IsABareStatus(string payload, HttpStatusCode status)
    {
        var body = status == HttpStatusCode.OK ? SlackBodies.Payload(JsonNode.Parse(payload)!.AsObject()) : "payload=" + Uri.EscapeDataString(payload);

        (await _stage.SendAsync("interactions", body)).ShouldBe((status, ""));

        _bot.Requests.ShouldBeEmpty();
    }

    private JsonNode Modal() => Workspace.Views.Values.Single(view => (string?)view["type"] == "modal");

    private async Task<Shown> ShownAsync(string text)
    {
        var seen = await new SlackPerson(_stage).AskAsync(text);
        return (Shown)seen.Handle!;
    }

    private async Task<JsonNode> OpenNoteAsync()
    {
        await _stage.PostAsync("commands", SlackBodies.Slash("note", _stage.Slack.ResponseUrl(), Workspace.NewTrigger()));
        return Modal();
    }

    /// <summary>
    /// Sends a form whose answer takes longer than Slack waits, and is there the moment after. The window shows the response as late as a window does: what
    /// was changed in it before that is lost.
    /// </summary>
    private async Task<JsonNode> SlowlyAsync(string body)
    {
        var id = (string)Modal()["id"]!;
        var first = await _stage.SlowlyAsync("interactions", body);
        _bot.LetSlowGoOn();
        await Task.WhenAny(_stage.WaitedForAsync(SlackPace.Settling), _stage.Host.SettledAsync());
        Workspace.Apply(id, first);
        _stage.Clock.Advance(SlackPace.Settling);
        await _stage.Host.SettledAsync();
        return first;
    }
}
