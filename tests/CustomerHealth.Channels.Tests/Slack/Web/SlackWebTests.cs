using System.Text.Json.Nodes;
using CustomerHealth.Channels.Calls;
using CustomerHealth.Channels.Slack.Manifest;
using CustomerHealth.Channels.Slack.Web;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Web;

public sealed class SlackWebTests
{
    private static readonly SlackPost Post = new() { Channel = "C1", Text = "Acme fell", Blocks = """[{"type":"divider"}]""", DedupeKey = "alert/1" };

    private static readonly Dictionary<string, (FakeSlackFault Fault, SlackAnswer<SlackPosted> Answer)> Faults = new()
    {
        ["429"] = (FakeSlackFault.TooMany(7), new SlackAnswer<SlackPosted>.Limited(TimeSpan.FromSeconds(7))),
        ["rate limit in an envelope"] = (FakeSlackFault.Error("ratelimited"), new SlackAnswer<SlackPosted>.Limited(TimeSpan.FromSeconds(30))),
        ["502 of a proxy"] = (FakeSlackFault.BadGateway, new SlackAnswer<SlackPosted>.Failed(502)),
        ["problem+json"] = (FakeSlackFault.Status(422, """{"type":"https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY"}"""), new SlackAnswer<SlackPosted>.Failed(422)),
        ["a page instead of JSON"] = (FakeSlackFault.Status(200, "<html>maintenance</html>"), new SlackAnswer<SlackPosted>.Failed(200)),
        ["JSON that is no envelope"] = (FakeSlackFault.Status(200, "[1]"), new SlackAnswer<SlackPosted>.Failed(200)),
        ["done, without a name"] = (FakeSlackFault.Status(200, """{"ok":true,"ts":17}"""), new SlackAnswer<SlackPosted>.Failed(200)),
        ["missing scope"] = (FakeSlackFault.Error("missing_scope", ""","needed":"chat:write","provided":"x" """), new SlackAnswer<SlackPosted>.Refused("missing_scope", "chat:write")),
        ["connection broken off"] = (FakeSlackFault.TakeThenBreak, new SlackAnswer<SlackPosted>.Unknown()),
        ["endless answer"] = (FakeSlackFault.Status(200, new string('x', 17_000_000)), new SlackAnswer<SlackPosted>.Unknown()),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Fact]
    public async Task Post_Message_IsAFormWithTheTokenInTheHeaderAndNothingExpanded()
    {
        await using var kit = await ASlackWeb.StartAsync();

        var posted = await kit.Web.PostAsync(Post, default);

        var call = kit.Slack.CallsOf("chat.postMessage").ShouldHaveSingleItem();
        call.Authorization.ShouldBe($"Bearer {kit.Slack.Workspace.Token}");
        call.Fields.Keys.Order().ShouldBe(["blocks", "channel", "link_names", "metadata", "mrkdwn", "parse", "text", "unfurl_links", "unfurl_media"]);
        new[] { call["link_names"], call["parse"], call["unfurl_links"], call["unfurl_media"], call["mrkdwn"] }.ShouldBe(["false", "none", "false", "false", "false"]);
        ((string?)JsonNode.Parse(call["metadata"]!)!["event_payload"]!["dedupe_key"]).ShouldBe("alert/1");
        posted.ShouldBe(new SlackAnswer<SlackPosted>.Ok(new SlackPosted("C1", kit.Slack.Workspace.Channels["C1"].Messages.Single().Ts)));
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Post_Fault_IsAnAnswerAndTheMessageIsNotSentAgain(string name)
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Next("chat.postMessage", Faults[name].Fault);

        (await kit.Web.PostAsync(Post, default)).ShouldBe(Faults[name].Answer);

        kit.Slack.CallsOf("chat.postMessage").Count.ShouldBe(1);
        kit.Logs.Lines.ShouldAllBe(line => !line.Contains(kit.Slack.Workspace.Token));
    }

    [Fact]
    public async Task Post_NoAnswerInTenSeconds_IsUnknown()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Next("chat.postMessage", FakeSlackFault.TakeThenHang);
        var call = kit.Web.PostAsync(Post, default);
        (await kit.Clock.NextWaitAsync()).ShouldBe(Caller.TryLimit);

        kit.Clock.Advance(Caller.TryLimit);

        (await call).ShouldBe(new SlackAnswer<SlackPosted>.Unknown());
    }

    [Fact]
    public async Task Post_Redirected_FollowsNobodyWithTheToken()
    {
        await using var kit = await ASlackWeb.StartAsync();
        await using var other = await FakeSlack.StartAsync();
        kit.Slack.Next("chat.postMessage", FakeSlackFault.Redirect(other.Api.AbsoluteUri + "chat.postMessage"));

        (await kit.Web.PostAsync(Post, default)).ShouldBe(new SlackAnswer<SlackPosted>.Failed(302));

        other.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_NobodyThere_IsFailedWithoutAStatus()
    {
        var gone = await FakeSlack.StartAsync();
        var api = gone.Api;
        await gone.DisposeAsync();
        await using var kit = await ASlackWeb.StartAsync(api);

        (await kit.Web.PostAsync(Post, default)).ShouldBe(new SlackAnswer<SlackPosted>.Failed(null));
    }

    [Fact]
    public async Task User_BadGatewayTwice_IsAskedAgainAndFound()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Next("users.info", FakeSlackFault.BadGateway, FakeSlackFault.BadGateway);

        var (answer, _) = await kit.PassAsync(kit.Web.UserAsync("U1", default));

        answer.ShouldBeOfType<SlackAnswer<SlackUser>.Ok>().Value.Email.ShouldBe("mara@firm.example");
        kit.Slack.CallsOf("users.info").Count.ShouldBe(3);
    }

    [Fact]
    public async Task User_BadGatewayThreeTimes_GivesUp()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Next("users.info", FakeSlackFault.BadGateway, FakeSlackFault.BadGateway, FakeSlackFault.BadGateway);

        (await kit.PassAsync(kit.Web.UserAsync("U1", default))).Answer.ShouldBe(new SlackAnswer<SlackUser>.Failed(502));
    }

    [Theory]
    [InlineData(3, 2)]
    [InlineData(60, 1)]
    public async Task User_RateLimited_WaitsAsAskedWhenThatIsShortAndElseSaysSo(int seconds, int calls)
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Next("users.info", FakeSlackFault.TooMany(seconds));

        var (answer, waited) = await kit.PassAsync(kit.Web.UserAsync("U1", default));

        kit.Slack.CallsOf("users.info").Count.ShouldBe(calls);
        if (calls == 1)
            answer.ShouldBe(new SlackAnswer<SlackUser>.Limited(TimeSpan.FromSeconds(seconds)));
        else
            waited.ShouldBeInRange(TimeSpan.FromSeconds(seconds), TimeSpan.FromSeconds(seconds + 1));
    }

    [Theory]
    [InlineData(450, true, 450)]
    [InlineData(400, false, 400)]
    public async Task Members_ManyPages_AreReadUpToTheCap(int most, bool whole, int count)
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.AddChannel("C2", "everybody", [.. Enumerable.Range(0, 449).Select(number => $"U9{number}")]);

        var page = (await kit.Web.MembersAsync("C2", most, default)).ShouldBeOfType<SlackAnswer<SlackPage<string>>.Ok>().Value;

        (page.Items.Length, page.IsWhole).ShouldBe((count, whole));
    }

    /// <summary>The manifest asks for what the calls need, and no call needs what it does not ask for.</summary>
    [Fact]
    public async Task EveryMethod_WithThePermissionsOfTheManifest_IsTaken()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.Scopes = string.Join(',', SlackManifest.Scopes().Keys);
        kit.Slack.Workspace.Add(new FakeSlackUser("U2", "One", "csm.one@example.com"));
        kit.Slack.Workspace.AddChannel("C2", "renewals", "U2");
        kit.Slack.Workspace.AddChannel("G2", "closed", "U2");

        var posted = await EveryMethod.CallAllAsync(kit.Web, kit.Files);
        foreach (var place in new[] { posted.Channel, "C2", "G2" })
            EveryMethod.Ok(await kit.Web.HistoryAsync(place, 0, 15, default));
        EveryMethod.Ok(await kit.Web.ConversationAsync("G2", default));
        EveryMethod.Ok(await kit.Web.MembersAsync("G2", 100, default));
    }

    /// <summary>The control: each permission that the calls need is one that a missing line of the manifest would take away.</summary>
    [Theory]
    [InlineData("chat:write")]
    [InlineData("im:write")]
    [InlineData("files:write")]
    [InlineData("users:read")]
    [InlineData("users:read.email")]
    [InlineData("channels:read")]
    [InlineData("groups:read")]
    public async Task EveryMethod_WithOnePermissionLess_IsNotTaken(string scope)
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.Scopes = string.Join(',', SlackManifest.Scopes().Keys.Where(key => key != scope));
        kit.Slack.Workspace.Add(new FakeSlackUser("U2", "One", "csm.one@example.com"));
        kit.Slack.Workspace.AddChannel("C2", "renewals", "U2");

        (await Record.ExceptionAsync(() => EveryMethod.CallAllAsync(kit.Web, kit.Files))).ShouldBeOfType<ShouldAssertException>();

        kit.Logs.Lines.ShouldContain(line => line.Contains($"the app lacks the scope {scope};"));
    }

    [Fact]
    public async Task Call_TokenRevoked_LogsWhatTheAdministratorDoes()
    {
        await using var kit = await ASlackWeb.StartAsync();
        kit.Slack.Workspace.TokenFault = "token_revoked";

        await kit.Web.WhoAmIAsync(default);

        kit.Logs.Lines.ShouldBe(["2010 Slack refused auth.test for good. Slack refused it: the app's token was revoked: install the app again; where Slack:BotToken is set, set it to the new token (token_revoked)"]);
    }
}
