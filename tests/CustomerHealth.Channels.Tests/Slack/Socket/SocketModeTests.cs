using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using CustomerHealth.Channels.Slack.Socket;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Socket;

/// <summary>Socket Mode: the same handlers as over HTTP, nothing lost between two links, and what comes again acts once (CH-4).</summary>
public sealed class SocketModeTests
{
    [Fact]
    public async Task Envelopes_OfAllThreeKinds_AreAnsweredAsOverHttp()
    {
        await using var kit = await ASocket.StartAsync();
        await kit.Socket.OpenedAsync();

        var command = await kit.Socket.DeliverAsync("slash_commands", ASocket.Command("acme why"));
        var happened = await kit.Socket.DeliverAsync("events_api", ASocket.Event("Ev1"));
        var home = JsonNode.Parse(SlackBodies.HomeWith("Acme", "acme"))!;
        var pressed = await kit.Socket.DeliverAsync("interactive", Json(SlackBodies.PressIn(home, "Acme", "1.2.c")));

        ((string?)(await kit.Socket.AcknowledgedAsync(command))!["blocks"]![0]!["text"]!["text"]).ShouldBe("Acme Robotics");
        (await kit.Socket.AcknowledgedAsync(happened)).ShouldBeNull();
        (await kit.Socket.AcknowledgedAsync(pressed)).ShouldBeNull();
        kit.Host.Dispatcher.Requests.Select(request => request.Text).ShouldContain("acme why");
        kit.Host.Inbox.Received.Select(stored => stored.Kind).ShouldBe(["slack.event", "slack.press"], ignoreOrder: true);
        kit.Socket.Unknown.ShouldBeEmpty();
    }

    /// <summary>Without a signing secret nobody could tell who asks.</summary>
    [Theory]
    [InlineData("commands")]
    [InlineData("interactions")]
    [InlineData("events")]
    public async Task Http_WithoutASigningSecret_Is404(string path)
    {
        await using var kit = await ASocket.StartAsync();

        using var request = new SlackRequest().ToMessage(kit.Host.At(path));
        (await kit.Host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Event_DeliveredAgain_IsAcknowledgedAndActsOnce()
    {
        await using var kit = await ASocket.StartAsync();
        await kit.Socket.OpenedAsync();

        var first = await kit.Socket.DeliverAsync("events_api", ASocket.Event("Ev1"));
        var again = await kit.Socket.DeliverAsync("events_api", ASocket.Event("Ev1"), retry: 1);

        await Task.WhenAll(kit.Socket.AcknowledgedAsync(first), kit.Socket.AcknowledgedAsync(again));
        kit.Host.Inbox.Received.ShouldHaveSingleItem();
    }

    /// <summary>What cannot be stored is not acknowledged: Slack brings it again.</summary>
    [Fact]
    public async Task Event_StoreThatTakesNothing_IsLeftForTheNextDelivery()
    {
        await using var kit = await ASocket.StartAsync();
        await kit.Socket.OpenedAsync();
        kit.Host.Inbox.IsFull = true;

        var first = await kit.Socket.DeliverAsync("events_api", ASocket.Event("Ev1"));
        await kit.Host.Inbox.RefusedAsync();
        kit.Host.Inbox.IsFull = false;
        await kit.Socket.AcknowledgedAsync(await kit.Socket.DeliverAsync("events_api", ASocket.Event("Ev1"), retry: 1));

        kit.Socket.IsAcknowledged(first).ShouldBeFalse();
        kit.Host.Inbox.Received.ShouldHaveSingleItem();
    }

    /// <summary>The new link is open before the old one is left: what still comes on the old one is answered there.</summary>
    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Disconnect_Asked_OpensTheNewLinkBeforeTheOldOneIsLeft(string reason)
    {
        await using var kit = await ASocket.StartAsync();
        var old = await kit.Socket.OpenedAsync();
        kit.Socket.SaysHello = false;

        await old.DisconnectAsync(reason);
        var fresh = await kit.Socket.OpenedAsync();
        var onTheOld = await kit.Socket.DeliverAsync(old, "slash_commands", ASocket.Command("acme"));
        await kit.Socket.AcknowledgedAsync(onTheOld);
        old.IsOpen.ShouldBeTrue("the new one has not said hello");
        await fresh.SendAsync("""{"type":"hello"}""");
        await old.Left;

        old.IsClosedRightly.ShouldBeTrue();
        await kit.Socket.AcknowledgedAsync(await kit.Socket.DeliverAsync(fresh, "slash_commands", ASocket.Command("acme", "1.2.b")));
        kit.Slack.CallsOf("apps.connections.open").Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Link_Lost_IsOpenedAgainAndWhatWasNotAcknowledgedComesAgain(bool isCut)
    {
        await using var kit = await ASocket.StartAsync();
        var first = await kit.LinkedAsync();

        if (isCut)
            first.Cut();
        else
            await first.CloseAsync();
        await kit.Socket.OpenedAsync();
        await kit.Socket.AcknowledgedAsync(await kit.Socket.DeliverAsync("events_api", ASocket.Event("Ev1"), retry: 1));

        kit.Host.Inbox.Received.ShouldHaveSingleItem();
        kit.Host.Logs.Lines.ShouldContain("2031 Not connected to Slack over Socket Mode: the link was lost; tried again in 0.0 s");
    }

    /// <summary>Ever more slowly, and not all processes at the same moment.</summary>
    [Fact]
    public async Task Open_SlackOutOfReach_WaitsLongerEachTime()
    {
        await using var kit = await ASocket.StartAsync(slack => slack.Next("apps.connections.open", FakeSlackFault.BadGateway, FakeSlackFault.BadGateway, FakeSlackFault.BadGateway));

        for (var step = 1; step <= 4; step *= 2)
            await kit.PassAsync(wait => wait >= TimeSpan.FromSeconds(step * 0.5) && wait <= TimeSpan.FromSeconds(step));

        await kit.Socket.OpenedAsync();
        kit.Slack.CallsOf("apps.connections.open").Count.ShouldBe(4);
    }

    [Fact]
    public async Task Open_TokenOfAnotherKind_SaysWhichTokenAndWaitsForTheAdministrator()
    {
        await using var kit = await ASocket.StartAsync(slack => slack.Next("apps.connections.open", FakeSlackFault.Error("not_allowed_token_type")));

        await kit.PassAsync(wait => wait == SlackSocket.UntilRepaired);
        await kit.Socket.OpenedAsync();

        kit.Host.Logs.Lines.ShouldContain(line => line.Contains("Slack does not take Slack:AppToken: make one with the permission connections:write", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Disconnect_LinkDisabled_SaysWhereItIsSwitchedOnAndWaits()
    {
        await using var kit = await ASocket.StartAsync();
        var link = await kit.Socket.OpenedAsync();

        await link.DisconnectAsync("link_disabled");
        await kit.PassAsync(wait => wait == SlackSocket.UntilRepaired);
        await kit.Socket.OpenedAsync();

        kit.Host.Logs.Lines.ShouldContain(line => line.Contains("switch it on under Socket Mode of the Slack app", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_LinkThatNeverSaysHello_IsGivenUp()
    {
        await using var kit = await ASocket.StartAsync(slack => slack.Socket.SaysHello = false);
        var silent = await kit.Socket.OpenedAsync();
        kit.Socket.SaysHello = true;

        await kit.PassAsync(wait => wait == SlackSocket.Patience);
        await silent.Left;
        await kit.PassAsync(wait => wait <= TimeSpan.FromSeconds(1));

        (await kit.Socket.OpenedAsync()).IsOpen.ShouldBeTrue();
    }

    /// <summary>Frames that are nothing: the link lives on, and what comes after is answered.</summary>
    [Fact]
    public async Task Frames_ThatAreNoEnvelopes_AreLeftOut()
    {
        await using var kit = await ASocket.StartAsync();
        var link = await kit.Socket.OpenedAsync();

        await link.SendAsync("garbage");
        await link.SendAsync("[1,2]");
        await link.SendAsync("""{"type":"slash_commands","payload":{}}""");
        await link.SendAsync("""{"type":"slash_commands","envelope_id":"e","payload":"text"}""");
        await link.SendAsync(Encoding.UTF8.GetBytes(ASocket.Command("binary")), WebSocketMessageType.Binary);
        await link.SendAsync($$"""{"type":"events_api","payload":{"x":"{{new string('x', 3 * 1024 * 1024)}}"},"envelope_id":"long"}""");
        var unknown = await kit.Socket.DeliverAsync("something_new", "{}");
        var wrong = await kit.Socket.DeliverAsync("slash_commands", """{"team_id":"T000000001"}""");
        var good = await kit.Socket.DeliverAsync("slash_commands", ASocket.Command("acme"));

        (await kit.Socket.AcknowledgedAsync(good)).ShouldNotBeNull();
        (await kit.Socket.AcknowledgedAsync(unknown)).ShouldBeNull("it would come again and again");
        (await kit.Socket.AcknowledgedAsync(wrong)).ShouldBeNull();
        kit.Host.Dispatcher.Requests.ShouldHaveSingleItem();
        link.IsOpen.ShouldBeTrue();
        kit.Host.Logs.Lines.Count(line => line == "2001 Refused a Slack request: a frame is too long, or no envelope").ShouldBe(6);
    }

    /// <summary>More than is worked on at once is left for Slack to deliver again; what was taken in is answered.</summary>
    [Fact]
    public async Task Envelopes_MoreThanAreWorkedOnAtOnce_AreLeftForTheNextDelivery()
    {
        var bot = new HeldDispatcher();
        await using var kit = await ASocket.StartAsync(bot);
        await kit.Socket.OpenedAsync();
        List<string> taken = [];
        for (var i = 0; i < SlackSocketLink.SideBySide; i++)
        {
            taken.Add(await kit.Socket.DeliverAsync("slash_commands", ASocket.Command("acme", $"1.2.{i}")));
            await bot.AskedAsync();
        }

        var left = await kit.Socket.DeliverAsync("slash_commands", ASocket.Command("acme", "1.2.left"));
        await kit.Host.Logs.SaidAsync("2004 Turned Slack away: 64 requests are being worked on already");
        bot.LetGoOn();
        await Task.WhenAll(taken.Select(kit.Socket.AcknowledgedAsync));
        await kit.Socket.AcknowledgedAsync(await kit.Socket.DeliverAsync("slash_commands", ASocket.Command("acme", "1.2.left")));

        kit.Socket.IsAcknowledged(left).ShouldBeFalse();
    }

    /// <summary>What an environment sets to nothing is not set: neither a secret that is too short, nor an address that is none.</summary>
    [Fact]
    public async Task Start_KeysThatAreBlank_AreNotSet()
    {
        await using var kit = await ASocket.StartAsync(before: null, ("SigningSecret", ""), ("ClientId", " "), ("ClientSecret", ""), ("PublicUrl", ""), ("TeamIds:1", " "));

        (await kit.Socket.OpenedAsync()).IsOpen.ShouldBeTrue();
        using var request = new SlackRequest().ToMessage(kit.Host.At("commands"));
        (await kit.Host.Client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The host stops: the link is ended rightly, and nothing is opened again.</summary>
    [Fact]
    public async Task Stop_OpenLink_IsClosedRightly()
    {
        await using var kit = await ASocket.StartAsync();
        var link = await kit.Socket.OpenedAsync();

        await kit.Socket.AcknowledgedAsync(await kit.Socket.DeliverAsync("slash_commands", ASocket.Command("acme")));
        await kit.Host.StopAsync();
        await link.Left;

        link.IsClosedRightly.ShouldBeTrue();
        kit.Slack.CallsOf("apps.connections.open").ShouldHaveSingleItem();
    }

    /// <summary>The address is a secret, and is connected to only where it is Slack's.</summary>
    [Fact]
    public async Task Open_AddressThatIsNotSlacks_IsNotConnectedTo()
    {
        await using var kit = await ASocket.StartAsync(slack => slack.Next(
            "apps.connections.open", FakeSlackFault.Status(200, """{"ok":true,"url":"wss://slack.com.evil.example/link/?ticket=secret-ticket"}""")));

        await kit.PassAsync(wait => wait <= TimeSpan.FromSeconds(1));
        await kit.Socket.OpenedAsync();

        kit.Host.Logs.Lines.ShouldContain(line => line.Contains("foreign_socket_url", StringComparison.Ordinal));
        kit.Host.Logs.Lines.ShouldNotContain(line => line.Contains("ticket", StringComparison.Ordinal));
    }

    private static string Json(string form) => Uri.UnescapeDataString(form["payload=".Length..]);
}
