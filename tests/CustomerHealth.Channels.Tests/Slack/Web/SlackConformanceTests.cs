using System.Globalization;
using System.Text.Json;
using CustomerHealth.Channels.Slack.Web;

namespace CustomerHealth.Channels.Tests.Slack.Web;

/// <summary>Our client is taken by what others made of Slack's own description: every answer is the stand-in's, so the proxy found nothing to refuse.</summary>
public sealed class SlackConformanceTests(SlackStandIn slack) : IClassFixture<SlackStandIn>
{
    private readonly SlackWeb _web = slack.Proxied.Web.ShouldNotBeNull("CHAT_KIT_MODULES names no folder in which tests/chat-kit/package.json is installed.");

    [NodeFact(Packages = true)]
    public async Task EveryMethod_ThroughTheDescriptionToTheStandIn_IsTakenAndReadsBack()
    {
        var posted = await EveryMethod.CallAllAsync(_web, slack.Proxied.Files);

        var history = EveryMethod.Ok(await _web.HistoryAsync(posted.Channel, long.Parse(posted.Ts.Split('.')[0], CultureInfo.InvariantCulture), 15, default));
        history.Items.Select(found => found.Ts).ShouldContain(posted.Ts);
        history.Items.Single(found => found.Ts == posted.Ts).DedupeKey.ShouldBe("k1");
    }

    /// <summary>A person opens modals; the stand-in has no person, so the mock that is made of the description answers.</summary>
    [NodeFact(Packages = true)]
    public async Task Modals_ToTheMock_AreTaken()
    {
        var opened = EveryMethod.Ok(await slack.Mocked.Web.OnceAsync("views.open", new SlackForm { { "trigger_id", "1.2.3" }, { "view", EveryMethod.Modal } }, default));
        var updated = EveryMethod.Ok(await slack.Mocked.Web.OnceAsync("views.update", new SlackForm { { "view_id", "V1" }, { "view", EveryMethod.Modal }, { "hash", "156.1" } }, default));

        new[] { opened, updated }.ShouldAllBe(answer => answer.Flag("ok"));
        (await _web.OpenViewAsync("1.2.3", EveryMethod.Modal, default)).ShouldBe(new SlackAnswer<SlackView>.Refused("invalid_trigger_id"));
    }

    /// <summary>The app itself asks for these, not the bot: codes and refresh tokens of the stand-in need a browser, so the mock answers.</summary>
    [NodeFact(Packages = true)]
    public async Task MethodsOfTheApp_ToTheMock_AreTaken()
    {
        var (oauth, connections) = slack.MockedApp;

        EveryMethod.Ok(await oauth.ExchangeAsync("code", default)).TeamId.ShouldBe("T9TK3CUKW");
        EveryMethod.Ok(await oauth.RenewAsync("xoxe-1-x", default)).Token.Access.ShouldStartWith("xoxb-");
        (await oauth.RevokeAsync(new SlackToken("xoxb-1"), default)).ShouldBeTrue();
        EveryMethod.Ok(await connections.OpenAsync(default)).Scheme.ShouldBe("ws");
    }

    /// <summary>The control: what the description forbids is not taken, so that all the others prove something.</summary>
    [NodeFact(Packages = true)]
    public async Task CallThatTheDescriptionForbids_IsNotTaken()
    {
        (await _web.OnceAsync("chat.postMessage", new SlackForm { { "text", "to nobody" } }, default)).ShouldBe(new SlackAnswer<JsonElement>.Failed(422));
        (await _web.OnceAsync("conversations.history", new SlackForm { { "channel", "C1" }, { "limit", "many" } }, default)).ShouldBe(new SlackAnswer<JsonElement>.Failed(422));
    }
}
