using System.Text.Json.Nodes;
using CustomerHealth.Channels.Teams.Web;
using CustomerHealth.Testing.Teams;

namespace CustomerHealth.Channels.Tests.Teams.Web;

public sealed class TeamsConnectorTests
{
    private static JsonObject Hello => new() { ["type"] = "message", ["text"] = "hello & <welcome>" };

    [Fact]
    public async Task EveryCall_ToTheFake_DoesWhatItSays()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        var thread = kit.Target with { Conversation = $"{ATeamsWeb.Harbour};messageid=1700" };

        var sent = Ok(await kit.Connector.SendAsync(thread, Hello, default)).Id!;
        var replied = Ok(await kit.Connector.ReplyAsync(thread, sent, Hello, default)).Id!;
        Ok(await kit.Connector.UpdateAsync(thread, sent, new JsonObject { ["type"] = "message", ["text"] = "changed" }, default)).Id.ShouldBe(sent);
        Ok(await kit.Connector.DeleteAsync(thread, replied, default));

        kit.Teams.Tenant.In(ATeamsWeb.Harbour).Select(message => (string?)message.Activity["text"] ?? "gone").ShouldBe(["changed", "gone"]);
        kit.Teams.CallsOf("send").ShouldHaveSingleItem().Path.ShouldBe($"/emea/v3/conversations/{ATeamsWeb.Harbour};messageid=1700/activities");
        ((string?)kit.Teams.CallsOf("update").ShouldHaveSingleItem().Body!["id"]).ShouldBe(sent);
        kit.Teams.Calls.Where(call => call.Name != "token").ShouldAllBe(call => call.Authorization.StartsWith("Bearer token-"));
    }

    /// <summary>Ids are Teams' words, not parts of a path.</summary>
    [Theory]
    [InlineData("19:a/../../evil?x=1#y@thread.tacv2")]
    [InlineData("a:1%2F..%2F")]
    [InlineData("19:meeting_Ünïcode+==@thread.v2")]
    public async Task Send_ToAnyId_ArrivesAsThatId(string conversation)
    {
        await using var kit = await ATeamsWeb.StartAsync();
        kit.Teams.Tenant.Add(conversation, ATeamsWeb.Mara);

        Ok(await kit.Connector.SendAsync(kit.Target with { Conversation = conversation }, Hello, default));

        kit.Teams.Tenant.In(conversation).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task Send_ToDots_StaysInItsPath(string conversation)
    {
        await using var kit = await ATeamsWeb.StartAsync();

        (await kit.Connector.SendAsync(kit.Target with { Conversation = conversation }, Hello, default)).ShouldBe(new ConnectorAnswer<TeamsPosted>.Refused(404, "ConversationNotFound"));

        kit.Teams.CallsOf("send").ShouldHaveSingleItem().Path.ShouldBe("/emea/v3/conversations/-/activities");
    }

    [Fact]
    public async Task Members_OfSeveralPages_AreAll()
    {
        await using var kit = await ATeamsWeb.StartAsync();

        var roster = Ok(await kit.Connector.MembersAsync(kit.Target with { Conversation = ATeamsWeb.Quay }, 2000, default));

        roster.IsWhole.ShouldBeTrue();
        roster.Members.Select(member => (member.Name, member.IsOutsider(kit.Teams.Tenant.Id))).ShouldBe([("Mara Lindqvist", false), ("Nils Berg", false), ("Gus Guest", true)]);
        Ok(await kit.Connector.MembersAsync(kit.Target with { Conversation = ATeamsWeb.Quay }, 2, default)).IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("user", null, false)]
    [InlineData("guest", null, true)]
    [InlineData("anonymous", null, true)]
    [InlineData(null, null, true)]
    [InlineData("user", "99999999-1111-4222-8333-444455556666", true)]
    public async Task Member_OfAnyKind_IsAnOutsiderUnlessTeamsSaysOtherwise(string? role, string? tenant, bool expected)
    {
        await using var kit = await ATeamsWeb.StartAsync();
        kit.Teams.Tenant.Add("19:x", ATeamsWeb.Mara with { Role = role, TenantId = tenant });

        var member = Ok(await kit.Connector.MemberAsync(kit.Target with { Conversation = "19:x" }, ATeamsWeb.Mara.ObjectId, default));

        member.IsOutsider(kit.Teams.Tenant.Id.ToUpperInvariant()).ShouldBe(expected);
    }

    /// <summary>Not a host that an activity may name: no call, and no token is even asked for.</summary>
    [Fact]
    public async Task Send_ToAForeignHost_GoesNowhere()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await using var other = await FakeConnector.StartAsync();

        var answer = await kit.Connector.SendAsync(new TeamsTarget(other.ServiceUrl, ATeamsWeb.Harbour), Hello, default);

        answer.ShouldBe(new ConnectorAnswer<TeamsPosted>.Refused(0, ConnectorErrors.ForeignHost));
        other.Calls.ShouldBeEmpty();
        kit.Teams.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_Redirected_FollowsNobodyWithTheToken()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        await using var other = await FakeConnector.StartAsync();
        kit.Teams.Next("send", FakeConnectorFault.Redirect(other.ServiceUrl));

        (await kit.Connector.SendAsync(kit.Target, Hello, default)).ShouldBe(new ConnectorAnswer<TeamsPosted>.Failed(307));

        other.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Send_RefusedWithWordsOfTheReader_LogsOnlyTheCode()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        kit.Teams.Next("send", FakeConnectorFault.Error(400, "Bad\\nArgument<script>" + new string('x', 500)));

        var refused = (await kit.Connector.SendAsync(kit.Target, Hello, default)).ShouldBeOfType<ConnectorAnswer<TeamsPosted>.Refused>();

        refused.Code.ShouldBe(("BadArgumentscript" + new string('x', 500))[..60]);
        string.Concat(kit.Logs.Lines).ShouldNotContain("firm.example");
        string.Concat(kit.Logs.Lines).ShouldNotContain("token-");
    }

    /// <summary>What reads is repeated at once, with a short wait; a message is the outbox's to send again.</summary>
    [Fact]
    public async Task Call_Failing_IsRepeatedOnlyWhereItMayBe()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        kit.Teams.Next("member", FakeConnectorFault.BadGateway, FakeConnectorFault.Precondition);
        kit.Teams.Next("send", FakeConnectorFault.BadGateway);

        Ok(await kit.PassAsync(kit.Connector.MemberAsync(kit.Target, ATeamsWeb.Mara.Id, default)));
        (await kit.Connector.SendAsync(kit.Target, Hello, default)).ShouldBe(new ConnectorAnswer<TeamsPosted>.Failed(502));

        (kit.Teams.CallsOf("member").Count, kit.Teams.CallsOf("send").Count).ShouldBe((3, 1));
    }

    /// <summary>Microsoft's limits for a bot and a thread: the eighth within a second waits, and another thread does not.</summary>
    [Fact]
    public async Task Send_TooOftenIntoOneThread_WaitsWithoutACall()
    {
        await using var kit = await ATeamsWeb.StartAsync();
        for (var sent = 0; sent < 7; sent++)
            Ok(await kit.Connector.SendAsync(kit.Target, Hello, default));

        (await kit.Connector.SendAsync(kit.Target, Hello, default)).ShouldBe(new ConnectorAnswer<TeamsPosted>.Limited(TimeSpan.FromSeconds(1)));
        Ok(await kit.Connector.SendAsync(kit.Target with { Conversation = ATeamsWeb.Quay }, Hello, default));
        kit.Clock.Advance(TimeSpan.FromSeconds(1));
        Ok(await kit.Connector.SendAsync(kit.Target, Hello, default));
        (await kit.Connector.SendAsync(kit.Target, Hello, default)).ShouldBe(new ConnectorAnswer<TeamsPosted>.Limited(TimeSpan.FromSeconds(1)), "eight within two seconds");

        kit.Teams.CallsOf("send").Count.ShouldBe(9);
    }

    [Fact]
    public void Pace_OverAnHour_LetsNoMoreThroughThanTeamsDoes()
    {
        var clock = new CustomerHealth.Testing.ManualClock(Slack.SlackRequest.Now);
        var pace = new ThreadPace(clock);
        var sent = 0;

        for (var second = 0; second < 3600; second++, clock.Advance(TimeSpan.FromSeconds(1)))
        {
            while (pace.Wait("19:x") is null)
                sent++;
        }

        sent.ShouldBe(1800);
        pace.Wait("19:x").ShouldBeNull("an hour later there is room again");
    }

    private static T Ok<T>(ConnectorAnswer<T> answer)
        where T : notnull => answer.ShouldBeOfType<ConnectorAnswer<T>.Ok>().Value;
}
