using System.Net;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Tests.Contract;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack;

/// <summary>What happens in the workspace: mentions, direct messages, the Home, the loss of the app.</summary>
public sealed class SlackEventTests : IAsyncLifetime
{
    private readonly ScriptedBot _bot = new();
    private SlackStage _stage = null!;

    public async Task InitializeAsync() => _stage = await SlackStage.OpenAsync(_bot);

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    /// <summary>CH-5: asked among others, answered to the asker alone, in the thread it was asked in.</summary>
    [Fact]
    public async Task Mention_InAChannel_IsAnsweredToTheAskerAlone()
    {
        await HappensAsync("""{"type":"app_mention","user":"U000000001","channel":"C1","thread_ts":"1.5","text":"<@U0BOT> acme"}""");

        _bot.Requests.ShouldHaveSingleItem().Text.ShouldBe("acme");
        var call = _stage.Slack.CallsOf("chat.postEphemeral").ShouldHaveSingleItem();
        call["user"].ShouldBe("U000000001");
        call["thread_ts"].ShouldBe("1.5");
        call["blocks"]!.ShouldContain("Acme Robotics is well.");
        _stage.Host.Outbox.Messages.ShouldBeEmpty();
    }

    /// <summary>CH-6: written down before it is sent, once for the event.</summary>
    [Fact]
    public async Task DirectMessage_IsAnsweredByAMessageOfTheOutbox()
    {
        await HappensAsync("""{"type":"message","channel_type":"im","user":"U000000001","channel":"DU000000001","text":"acme"}""");

        var row = _stage.Host.Outbox.Messages.ShouldHaveSingleItem();
        row.Conversation.ShouldBe("slack:T000000001/U000000001");
        row.DedupeKey.ShouldBe("answer/slack:Ev1");
        row.Payload.ShouldContain("Acme Robotics is well.");
    }

    [Theory]
    [InlineData("log &lt;b&gt; &amp; <https://x.example|here> <mailto:a@b.example|a@b.example> <@U2|mara> <#C2|pod> <!here>", "log <b> & https://x.example a@b.example @mara #pod @here")]
    [InlineData("  <@U0BOT>  acme why ", "acme why")]
    [InlineData("a < b > c", "a < b > c")]
    public async Task Words_AsSlackWrapsThem_ArriveAsTheyWereTyped(string sent, string typed)
    {
        await HappensAsync(new JsonObject { ["type"] = "message", ["channel_type"] = "im", ["user"] = "U000000001", ["channel"] = "DU000000001", ["text"] = sent }.ToJsonString());

        _bot.Requests.ShouldHaveSingleItem().Text.ShouldBe(typed);
    }

    [Fact]
    public async Task Form_AskedForInWords_OffersAButtonThatOpensIt()
    {
        await HappensAsync("""{"type":"app_mention","user":"U000000001","channel":"C1","text":"<@U0BOT> note"}""");

        var blocks = _stage.Slack.CallsOf("chat.postEphemeral").ShouldHaveSingleItem()["blocks"]!;
        blocks.ShouldContain("A note needs words: note TEXT.");
        blocks.ShouldContain("\"form.0\"");
    }

    /// <summary>CH-4: a repetition is known by its id, also when it comes while the first is worked on.</summary>
    [Fact]
    public async Task Event_Repeated_ActsOnce()
    {
        const string Happened = """{"type":"app_mention","user":"U000000001","channel":"C1","text":"<@U0BOT> act"}""";

        await HappensAsync(Happened);
        await HappensAsync(Happened);

        _bot.Requests.ShouldHaveSingleItem();
        _stage.Host.Inbox.Received.ShouldHaveSingleItem().Key.ShouldBe("slack:Ev1");
    }

    [Theory]
    [InlineData("""{"type":"message","channel_type":"im","user":"U0BOT","channel":"D1","text":"acme"}""")]
    [InlineData("""{"type":"message","channel_type":"im","user":"U000000001","bot_id":"B1","channel":"D1","text":"acme"}""")]
    [InlineData("""{"type":"message","channel_type":"im","subtype":"message_changed","channel":"D1","message":{"text":"acme"}}""")]
    [InlineData("""{"type":"message","channel_type":"channel","user":"U000000001","channel":"C1","text":"acme"}""")]
    [InlineData("""{"type":"app_home_opened","tab":"messages","user":"U000000001"}""")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"oauth":["U1"]}}""")]
    [InlineData("""{"type":"star_added"}""")]
    public async Task Event_ThatIsNothingToUs_IsNotEvenStored(string happened)
    {
        await HappensAsync(happened);

        _stage.Host.Inbox.Received.ShouldBeEmpty();
        _bot.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task HomeOpened_ShowsTheHomeOfThatPerson()
    {
        await HappensAsync("""{"type":"app_home_opened","tab":"home","user":"U000000001","channel":"DU000000001"}""");

        _bot.Requests.ShouldHaveSingleItem().Text.ShouldBe("home");
        var call = _stage.Slack.CallsOf("views.publish").ShouldHaveSingleItem();
        call["user_id"].ShouldBe("U000000001");
        ((string?)JsonNode.Parse(call["view"]!)!["type"]).ShouldBe("home");
    }

    /// <summary>CH-7.</summary>
    [Theory]
    [InlineData("""{"type":"app_uninstalled"}""", "app-uninstalled")]
    [InlineData("""{"type":"tokens_revoked","tokens":{"bot":["U0BOT"]}}""", "token-revoked")]
    public async Task AppLost_IsInTheAuditLogAndInTheLog(string happened, string act)
    {
        await HappensAsync(happened);
        // CH-4: the process ended before it was noted as done.
        _stage.Host.Inbox.GiveOutAgain();
        await _stage.Host.SettledAsync();

        var entry = _stage.Host.Audit.Entries.ShouldHaveSingleItem();
        (entry.Act, entry.Place, entry.Subject).ShouldBe((act, "slack:T000000001", "workspace:slack:T000000001"));
        _stage.Host.Logs.Lines.ShouldContain(line => line.StartsWith("2008 The app was taken out of slack:T000000001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Event_TooMuchWaits_IsTurnedAwayForLater()
    {
        _stage.Host.Inbox.IsFull = true;

        (await _stage.SendAsync("events", Callback("""{"type":"app_mention","user":"U000000001","channel":"C1","text":"acme"}"""))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("""{"type":"app_rate_limited","team_id":"T000000001","minute_rate_limited":1}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"something_new"}""", HttpStatusCode.OK)]
    [InlineData("""{"type":"url_verification"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":"event_callback"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"type":""", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    public async Task Post_OtherThanEvents_IsABareStatus(string body, HttpStatusCode status) =>
        (await _stage.SendAsync("events", body)).ShouldBe((status, ""));

    [Fact]
    public async Task Event_OfAnotherOrganisation_IsNotServed()
    {
        await HappensAsync("""{"type":"app_mention","user":"U7","user_team":"T000000009","channel":"C1","text":"acme"}""");

        _stage.Host.Inbox.Received.ShouldBeEmpty();
    }

    /// <summary>No trigger, no address for answers, no token and no words of people are in any log line, whatever goes wrong.</summary>
    [Fact]
    public async Task Logs_WhateverGoesWrong_HoldNoSecretAndNoBody()
    {
        var (url, trigger) = (_stage.Slack.ResponseUrl(), _stage.Slack.Workspace.NewTrigger());
        _stage.Slack.Next("views.open", FakeSlackFault.Error("expired_trigger_id"));
        _stage.Slack.Next("chat.postEphemeral", FakeSlackFault.BadGateway, FakeSlackFault.Error("invalid_auth"));

        await _stage.PostAsync("commands", SlackBodies.Slash("boom", url, trigger));
        await _stage.PostAsync("commands", SlackBodies.Slash("note", url, trigger));
        await _stage.SendAsync("interactions", "payload=%7Bsecretword");
        await HappensAsync("""{"type":"app_mention","user":"U000000001","channel":"C1","text":"<@U0BOT> secretword"}""");
        await _stage.Host.SettledAsync();

        _stage.Host.Logs.Lines.ShouldNotBeEmpty();
        foreach (var secret in new[] { trigger, url, _stage.Slack.Workspace.Token, SlackHost.Secret, "secretword" })
            _stage.Host.Logs.Lines.ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal));
    }

    private static string Callback(string happened) => $$"""
        {"type":"event_callback","team_id":"T000000001","event_id":"Ev1","event_time":1,"authorizations":[{"team_id":"T000000001","user_id":"U0BOT","is_bot":true}],"event":{{happened}}}
        """;

    /// <summary>It happens, is acknowledged without a word, and worked on.</summary>
    private async Task HappensAsync(string happened)
    {
        (await _stage.PostAsync("events", Callback(happened))).ShouldBeNull();
        foreach (var report in await _stage.Host.WorkAsync())
            report.Fault.ShouldBeNull();
    }
}
