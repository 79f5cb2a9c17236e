using CustomerHealth.Channels.Slack.Socket;

namespace CustomerHealth.Channels.Tests.Slack.Socket;

/// <summary>Where a link may lead, how often an envelope is acknowledged, and what becomes of an answer when its link is left.</summary>
public sealed class SocketLinkTests
{
    /// <summary>The address holds a ticket that is good once: it goes to Slack, over TLS, and to nobody whose name only looks like Slack's.</summary>
    [Theory]
    [InlineData("wss://wss-primary.slack.com/link/?ticket=t", true)]
    [InlineData("wss://WSS-backup.Slack.com/link/?ticket=t", true)]
    [InlineData("ws://wss-primary.slack.com/link/?ticket=t", false)]
    [InlineData("https://wss-primary.slack.com/link/?ticket=t", false)]
    [InlineData("wss://wss-primary.slack.com:8443/link/?ticket=t", false)]
    [InlineData("wss://user@wss-primary.slack.com/link/?ticket=t", false)]
    [InlineData("wss://evilslack.com/link/?ticket=t", false)]
    [InlineData("wss://slack.com.evil.example/link/?ticket=t", false)]
    [InlineData("ws://127.0.0.1:4790/link/?ticket=t", false)]
    public void MayConnect_FromSlack_IsSlacksAlone(string url, bool expected) => SlackConnections.MayConnect(new Uri("https://slack.com/api/"), new Uri(url)).ShouldBe(expected);

    [Theory]
    [InlineData("ws://127.0.0.1:4790/link/?ticket=t", true)]
    [InlineData("http://127.0.0.1:4790/link/?ticket=t", false)]
    [InlineData("ws://evil.example/link/?ticket=t", false)]
    public void MayConnect_FromThisMachine_IsThisMachineToo(string url, bool expected) => SlackConnections.MayConnect(new Uri("http://127.0.0.1:4700/api/"), new Uri(url)).ShouldBe(expected);

    [Fact]
    public async Task Envelope_OfAnyKind_IsAcknowledgedOnce()
    {
        await using var kit = await ASocket.StartAsync();
        var link = await kit.Socket.OpenedAsync();
        foreach (var (kind, payload) in new[] { ("slash_commands", ASocket.Command("acme")), ("events_api", ASocket.Event("Ev1")), ("something_new", "{}") })
            await kit.Socket.AcknowledgedAsync(await kit.Socket.DeliverAsync(kind, payload));

        await kit.Host.StopAsync();
        await link.Left;

        kit.Socket.Repeated.ShouldBeEmpty();
    }

    /// <summary>Where Slack takes no answer with the acknowledgement there is none.</summary>
    [Fact]
    public async Task Envelope_ThatTakesNoAnswer_IsAcknowledgedWithoutOne()
    {
        await using var kit = await ASocket.StartAsync();
        await kit.Socket.OpenedAsync();
        kit.Socket.TakesAnswers = false;

        (await kit.Socket.AcknowledgedAsync(await kit.Socket.DeliverAsync("slash_commands", ASocket.Command("acme")))).ShouldBeNull();
    }

    /// <summary>CH-4: what was taken in on a link is answered there, also when Slack asks for another one meanwhile.</summary>
    [Fact]
    public async Task Disconnect_AskedWhileACommandIsWorkedOn_IsLeftOnlyAfterItsAnswer()
    {
        var bot = new HeldDispatcher();
        await using var kit = await ASocket.StartAsync(bot);
        var old = await kit.Socket.OpenedAsync();
        var command = await kit.Socket.DeliverAsync(old, "slash_commands", ASocket.Command("acme"));
        await bot.AskedAsync();

        await old.DisconnectAsync("refresh_requested");
        var fresh = await kit.Socket.OpenedAsync();
        await kit.Socket.AcknowledgedAsync(await kit.Socket.DeliverAsync(fresh, "events_api", ASocket.Event("Ev1")));
        bot.LetGoOn();

        await old.Left;
        kit.Socket.IsAcknowledged(command).ShouldBeTrue();
        (await kit.Socket.AcknowledgedAsync(command)).ShouldNotBeNull();
        old.IsClosedRightly.ShouldBeTrue();
    }

    /// <summary>A link that breaks as soon as it is there is not opened without end.</summary>
    [Fact]
    public async Task Link_LostAgainAtOnce_IsOpenedAfterAPause()
    {
        await using var kit = await ASocket.StartAsync();
        for (var i = 0; i < 2; i++)
            (await kit.LinkedAsync()).Cut();

        TimeSpan? pause = null;
        var passed = kit.PassAsync(wait => (pause = wait) >= TimeSpan.FromSeconds(0.5) && wait <= TimeSpan.FromSeconds(1));
        var third = await kit.Socket.OpenedAsync();

        pause.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1));
        await passed;
        third.IsOpen.ShouldBeTrue();
    }
}
