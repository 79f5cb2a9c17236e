using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Socket;

/// <summary>The fake is only as good as what Slack's own client makes of it.</summary>
public sealed class FakeSocketModeTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [NodeFact(Packages = true)]
    public async Task SlacksOwnClient_LinksEnvelopesAndANewLink_UnderstandsThemAll()
    {
        await using var slack = await FakeSlack.StartAsync(new FixedClock(SlackRequest.Now));
        using var client = Node.Start("slack/socket-client.mjs", ("CHAT_KIT_MODULES", Node.Modules ?? ""), ("API", slack.Api.AbsoluteUri), ("APP_TOKEN", FakeSocketMode.AppToken));
        try
        {
            var first = await slack.Socket.OpenedAsync();
            await SaysAsync(client, "connected");
            var command = await slack.Socket.DeliverAsync("slash_commands", ASocket.Command("acme"));
            ((string?)(await slack.Socket.AcknowledgedAsync(command))!["text"]).ShouldBe("got acme");
            var pressed = await slack.Socket.DeliverAsync("interactive", """{"type":"block_actions"}""");
            await slack.Socket.AcknowledgedAsync(pressed);

            var happened = await slack.Socket.DeliverAsync("events_api", ASocket.Event("Ev1"));
            await SaysAsync(client, "event Ev1 0");
            slack.Socket.IsAcknowledged(happened).ShouldBeFalse();
            await slack.Socket.AcknowledgedAsync(await slack.Socket.DeliverAsync("events_api", ASocket.Event("Ev1"), retry: 1));

            await first.DisconnectAsync("refresh_requested");
            await slack.Socket.OpenedAsync();
            await SaysAsync(client, "connected");
            var after = await slack.Socket.DeliverAsync("slash_commands", ASocket.Command("after"));
            ((string?)(await slack.Socket.AcknowledgedAsync(after))!["text"]).ShouldBe("got after");
            slack.Socket.Unknown.ShouldBeEmpty();
        }
        finally
        {
            client.Kill(entireProcessTree: true);
        }
    }

    private static async Task SaysAsync(System.Diagnostics.Process client, string word)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (await client.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith(word, StringComparison.Ordinal))
                return;
        }

        throw new InvalidOperationException(await client.StandardError.ReadToEndAsync(limit.Token));
    }
}
