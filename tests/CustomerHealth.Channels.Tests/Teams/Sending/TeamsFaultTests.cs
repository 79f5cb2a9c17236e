using CustomerHealth.Channels.Tests.Teams.Web;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Teams;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Teams.Sending;

/// <summary>What goes wrong between the bot and Teams: each test names what the reader sees, what the administrator sees, and what was sent where.</summary>
public sealed class TeamsFaultTests
{
    private static readonly Reply Alert = new() { Kind = ReplyKind.Done, Text = "Acme Robotics fell to Red 41" };

    [Fact]
    public async Task TokenRefusedOnce_ANewOneIsHadAndTheReaderSeesTheMessageOnce()
    {
        await using var outbox = await ReadyAsync();
        await WarmAsync(outbox);
        outbox.Teams.Tenant.Tokens.Clear();
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);

        (await outbox.RunAsync()).Sent.ShouldBe(1);

        outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem().Seen.ShouldNotContain("late");
        outbox.Teams.CallsOf("token").Count.ShouldBe(2);
    }

    /// <summary>The reader sees nothing yet; the administrator what to do; and the other messages do not knock one by one.</summary>
    [Fact]
    public async Task TokenRefusedAlways_HoldsEverythingBackAndSaysWhatToDo()
    {
        await using var outbox = await ReadyAsync();
        outbox.Teams.Next("members", [.. Enumerable.Repeat(FakeConnectorFault.Status(401, "{}"), 40)]);
        for (var n = 0; n < 5; n++)
            await outbox.WriteAsync($"{ATeamsWeb.Harbour};messageid={n}", Alert, $"alert/{n}");

        await outbox.RunAsync();
        var report = await outbox.RunAsync();

        outbox.Seen(ATeamsWeb.Harbour).ShouldBeEmpty();
        report.Sent.ShouldBe(0);
        (await outbox.Store.Outbox.ListAsync([OutboxState.Waiting], 10, default)).ShouldAllBe(entry => entry.LastError!.Contains("Teams does not take the bot's token (401): Teams:AppId"));
        outbox.Teams.CallsOf("send").ShouldBeEmpty();
    }

    /// <summary>The reader gets nothing more; the conversation is known to be dead, and the next message is not even tried.</summary>
    [Fact]
    public async Task Uninstalled403_GivesUpWithWhatTheAdministratorDoesAndAsksNoMore()
    {
        await using var outbox = await ReadyAsync();
        outbox.Teams.Next("send", FakeConnectorFault.Error(403, "BotNotInConversationRoster"));
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert, "1");
        await outbox.RunAsync();

        var dead = await outbox.DeadAsync();
        dead.ShouldContain("install it for the person or the team again");
        dead.ShouldContain("403 BotNotInConversationRoster");
        outbox.Kit.References.All.Single().DeadBecause.ShouldBe(dead);

        var calls = outbox.Teams.Calls.Count;
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert, "2");
        await outbox.RunAsync();
        outbox.Teams.Calls.Count.ShouldBe(calls);
        (await outbox.Store.Outbox.ListAsync([OutboxState.Dead], 10, default)).Select(entry => entry.LastError).ShouldAllBe(error => error == dead);

        // Installed again, it works again.
        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(1));
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert, "3");
        await outbox.RunAsync();
        outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem();
    }

    /// <summary>What a gateway breaks down over may have arrived, and the reader is told; what Teams refuses has not.</summary>
    [Theory]
    [InlineData(412, false)]
    [InlineData(408, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(504, true)]
    public async Task NotWellTwice_GoesOutWhenItIsWellAgainAndSaysThatItIsLate(int status, bool mayBeThere)
    {
        await using var outbox = await ReadyAsync();
        outbox.Teams.Next("send", FakeConnectorFault.Status(status, "<html>"), FakeConnectorFault.Status(status, "<html>"));
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);
        await outbox.RunAsync();
        (await outbox.WaitingAsync()).LastError.ShouldBe($"Teams could not be reached: HTTP {status}");
        await outbox.RunAfterAsync(Duration.FromMinutes(6));

        var report = await outbox.RunAfterAsync(Duration.FromMinutes(6));

        (report.Sent, report.Repeated).ShouldBe((1, mayBeThere ? 1 : 0));
        var seen = outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem().Seen;
        seen.ShouldContain("sent 12 min late: Teams was not reachable");
        seen.Contains("possibly repeated", StringComparison.Ordinal).ShouldBe(mayBeThere);
    }

    [Fact]
    public async Task TooMany429_WaitsAsLongAsTeamsAsks()
    {
        await using var outbox = await ReadyAsync();
        outbox.Teams.Next("send", FakeConnectorFault.TooMany(37));
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);
        await outbox.RunAsync();

        var waiting = await outbox.WaitingAsync();
        waiting.LastError.ShouldBe("Teams asks to wait (429)");
        (waiting.DueAt - outbox.Kit.Clock.Now).ShouldBeGreaterThanOrEqualTo(Duration.FromSeconds(37));
        (await outbox.RunAfterAsync(Duration.FromSeconds(36))).Claimed.ShouldBe(0);
        var report = await outbox.RunAfterAsync(Duration.FromMinutes(1));
        (report.Sent, report.Repeated).ShouldBe((1, 0));
        outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem().Seen.ShouldNotContain("possibly repeated");
    }

    /// <summary>A proxy in between says until when, not how long.</summary>
    [Fact]
    public async Task TooMany429UntilATime_WaitsUntilThen()
    {
        await using var outbox = await ReadyAsync();
        var until = outbox.Kit.Clock.GetUtcNow() + TimeSpan.FromMinutes(20);
        outbox.Teams.Next("send", new FakeConnectorFault("429 until", (context, _) =>
        {
            context.Response.Headers.RetryAfter = until.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            context.Response.StatusCode = 429;
            return Task.CompletedTask;
        }));
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);
        await outbox.RunAsync();

        (await outbox.WaitingAsync()).DueAt.ShouldBeGreaterThanOrEqualTo(Instant.FromDateTimeOffset(until));
    }

    /// <summary>Teams took it, and something in between put its own words in the place of the answer: it is not sent again.</summary>
    [Fact]
    public async Task TakenWithAnAnswerThatIsNoJson_IsNotSentAgain()
    {
        await using var outbox = await ReadyAsync();
        outbox.Teams.Next("send", FakeConnectorFault.Status(201, "<html>"));
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);

        (await outbox.RunAsync()).Sent.ShouldBe(1);
        await outbox.SettleAsync();

        outbox.Teams.CallsOf("send").ShouldHaveSingleItem();
    }

    /// <summary>Somebody forged, or misconfigured, where the conversation is: the token goes nowhere, and the message waits for the administrator.</summary>
    [Fact]
    public async Task ServiceUrlNotOnTheList_SendsNothingAndSaysWhichSettingAddsIt()
    {
        await using var outbox = await ATeamsOutbox.StartAsync();
        await using var evil = await FakeConnector.StartAsync();
        await outbox.Kit.References.KeepAsync(
            new() { Address = outbox.Kit.At(ATeamsWeb.Harbour), Kind = Core.Conversations.ConversationKind.Channel, Where = evil.ServiceUrl, SeenAt = outbox.Kit.Clock.Now }, default);
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);

        await outbox.RunAsync();

        evil.Calls.ShouldBeEmpty();
        outbox.Teams.Calls.ShouldBeEmpty();
        (await outbox.WaitingAsync()).LastError!.ShouldContain("add it to Teams:ServiceUrls");
    }

    /// <summary>Nobody knows whether it is there, and Teams cannot be asked: it is sent again, and says so.</summary>
    [Fact]
    public async Task TimeOutAfterSend_IsSentAgainAndSaysThatItMayBeThereTwice()
    {
        await using var outbox = await ReadyAsync();
        await WarmAsync(outbox);
        outbox.Teams.Next("send", FakeConnectorFault.TakeThenHang);
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);
        await outbox.RunHangingAsync();

        var report = await outbox.RunAfterAsync(Duration.FromMinutes(2));

        (report.Sent, report.Repeated).ShouldBe((1, 1));
        outbox.Seen(ATeamsWeb.Harbour).Select(message => message.Seen.Contains("possibly repeated: Teams could not say whether it arrived before", StringComparison.Ordinal)).ShouldBe([false, true]);
    }

    /// <summary>What takes the place of another leaves the same behind however often it is sent: nothing is said of it.</summary>
    [Fact]
    public async Task TimeOutAfterUpdate_LeavesOneMessageThatSaysNothingOfIt()
    {
        await using var outbox = await ReadyAsync();
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert, "1");
        await outbox.RunAsync();
        outbox.Teams.Next("update", FakeConnectorFault.TakeThenHang);
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert with { Text = "Acme is Green", InsteadOf = "1" }, "2");
        var round = outbox.Delivery.RunAsync(default);
        await outbox.Teams.HangingAsync();
        outbox.Kit.Clock.Advance(TimeSpan.FromSeconds(10));
        (await outbox.Kit.PassAsync(round)).Sent.ShouldBe(1);

        var message = outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem();
        message.Summary.ShouldBe("Acme is Green");
        message.Seen.ShouldNotContain("possibly repeated");
    }

    /// <summary>Our own pace, and a token that is not had: nothing was sent, and nothing is said of a double.</summary>
    [Fact]
    public async Task NothingWasSent_SaysNothingOfADouble()
    {
        await using var outbox = await ReadyAsync();
        outbox.Teams.Next("token", [.. Enumerable.Repeat(FakeConnectorFault.BadGateway, 3)]);
        for (var n = 0; n < 8; n++)
            await outbox.WriteAsync($"{ATeamsWeb.Harbour};messageid={(n < 7 ? 1 : 2)}", Alert, $"alert/{n}");
        await outbox.RunAsync();
        outbox.Seen(ATeamsWeb.Harbour).ShouldBeEmpty();

        await outbox.SettleAsync();

        outbox.Seen(ATeamsWeb.Harbour).Count.ShouldBe(8);
        outbox.Seen(ATeamsWeb.Harbour).ShouldAllBe(message => !message.Seen.Contains("possibly repeated", StringComparison.Ordinal));
    }

    /// <summary>Who reads there could not be learned: nothing goes out, whatever it is.</summary>
    [Fact]
    public async Task RosterNotRead_SendsNothing()
    {
        await using var outbox = await ReadyAsync();
        outbox.Teams.Next("members", [.. Enumerable.Repeat(FakeConnectorFault.BadGateway, 3)]);
        await outbox.WriteAsync(ATeamsWeb.Harbour, Alert);

        await outbox.RunAsync();

        outbox.Teams.CallsOf("send").ShouldBeEmpty();
        (await outbox.WaitingAsync()).LastError.ShouldBe("Teams could not be reached: HTTP 502");
        (await outbox.RunAfterAsync(Duration.FromMinutes(1))).Repeated.ShouldBe(0);
        outbox.Seen(ATeamsWeb.Harbour).ShouldHaveSingleItem().Seen.ShouldNotContain("possibly repeated");
    }

    private static async Task<ATeamsOutbox> ReadyAsync()
    {
        var outbox = await ATeamsOutbox.StartAsync();
        await outbox.Kit.KnowChannelAsync(ATeamsWeb.Harbour, "harbour");
        return outbox;
    }

    /// <summary>A token is had, and who reads there is known.</summary>
    private static async Task WarmAsync(ATeamsOutbox outbox) => await outbox.Kit.PassAsync(outbox.Kit.Directory.LookAsync(outbox.Kit.At(ATeamsWeb.Harbour), default));
}
