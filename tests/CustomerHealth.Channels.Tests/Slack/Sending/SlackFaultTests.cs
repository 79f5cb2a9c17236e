using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing.Slack;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Slack.Sending;

/// <summary>CH-6, fault by fault: what the reader sees in Slack, and what the administrator sees in <c>outbox list</c>.</summary>
public sealed class SlackFaultTests
{
    private static readonly Reply Alert = new() { Kind = ReplyKind.Done, Text = "Acme Robotics fell to Red" };

    [Fact]
    public async Task TooManyRequests_ReaderGetsItOnceAfterTheWaitThatSlackAskedForAndSeesHowLateItIs()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", FakeSlackFault.TooMany(300));
        await outbox.RunAsync();

        outbox.Kit.Clock.Advance(TimeSpan.FromSeconds(299));
        await outbox.RunAsync();
        outbox.Seen().ShouldBeEmpty();
        outbox.Kit.Clock.Advance(TimeSpan.FromSeconds(1));
        await outbox.RunAsync();

        outbox.Seen().ShouldHaveSingleItem().Seen.ShouldContain("sent 5 min late: Slack was not reachable");
        outbox.Slack.CallsOf("chat.postMessage").Count.ShouldBe(2);
    }

    [Fact]
    public async Task BadGatewayTwice_ReaderGetsItOnceAndNoWordOfIt()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", FakeSlackFault.BadGateway, FakeSlackFault.BadGateway);

        await outbox.RunToTheEndAsync(Duration.FromSeconds(10));

        outbox.Seen().ShouldHaveSingleItem().Seen.ShouldNotContain("late");
        outbox.Slack.CallsOf("chat.postMessage").Count.ShouldBe(3);
    }

    [Fact]
    public async Task TimeOutAfterItWasTaken_ReaderGetsItOnceBecauseItIsFoundInTheHistory()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", FakeSlackFault.TakeThenHang);
        await outbox.RunHangingAsync();

        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(1));
        var report = await outbox.RunAsync();

        (report.Sent, report.Found, report.Repeated).ShouldBe((1, 1, 0));
        outbox.Seen().ShouldHaveSingleItem();
        (await outbox.Store.Outbox.ExternalIdAsync("alert/1", default)).ShouldBe(outbox.Seen().Single().Ts);
    }

    [Fact]
    public async Task TimeOutBeforeItWasTaken_ReaderGetsItOnceWithoutAWordOfRepeating()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", FakeSlackFault.Hang);
        await outbox.RunHangingAsync();

        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(1));
        var report = await outbox.RunAsync();

        (report.Sent, report.Found, report.Repeated).ShouldBe((1, 0, 0));
        outbox.Seen().ShouldHaveSingleItem().Seen.ShouldNotContain("repeated");
    }

    [Fact]
    public async Task TimeOutAndTheHistoryMayNotBeRead_ReaderIsToldThatItMayBeThereTwice()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", FakeSlackFault.TakeThenHang);
        outbox.Slack.Next("conversations.history", FakeSlackFault.Error("missing_scope", ""","needed":"channels:history" """));
        await outbox.RunHangingAsync();

        outbox.Kit.Clock.Advance(TimeSpan.FromMinutes(1));
        (await outbox.RunAsync()).Repeated.ShouldBe(1);

        outbox.Seen().Count.ShouldBe(2);
        outbox.Seen().Last().Seen.ShouldContain("possibly repeated: Slack could not say whether it arrived before");
        outbox.Slack.CallsOf("conversations.history").Count.ShouldBe(1);
    }

    [Fact]
    public async Task TimeOutAndTheHistoryCannotBeReadJustNow_ReaderGetsItOnceBecauseNothingIsSentUntilItCan()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", FakeSlackFault.TakeThenHang);
        outbox.Slack.Next("conversations.history", FakeSlackFault.TooMany(60), FakeSlackFault.BadGateway);
        await outbox.RunHangingAsync();

        await outbox.RunToTheEndAsync(Duration.FromMinutes(1));

        outbox.Seen().ShouldHaveSingleItem();
        outbox.Slack.CallsOf("chat.postMessage").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("token_revoked", "install the app again; where Slack:BotToken is set, set it to the new token (token_revoked)")]
    [InlineData("invalid_auth", "where Slack:BotToken is set, set it to the bot token under OAuth & Permissions")]
    public async Task TokenRevokedAndRepaired_AdministratorReadsWhatToDoAndEverythingGoesOut(string fault, string sentence)
    {
        await using var outbox = await AnOutbox.StartAsync();
        string[] channels = [.. Enumerable.Range(10, 40).Select(number => $"C{number}")];
        foreach (var channel in channels)
        {
            outbox.Slack.Workspace.AddChannel(channel, channel.ToLowerInvariant(), "U1");
            await outbox.WriteAsync(channel, Alert, $"alert/{channel}");
        }

        outbox.Slack.Workspace.TokenFault = fault;
        while ((await outbox.RunAsync()).Claimed > 0)
        {
        }

        outbox.Slack.Calls.Count.ShouldBeLessThanOrEqualTo(10);
        (await outbox.Store.Outbox.ListAsync([OutboxState.Waiting], 100, default)).ShouldAllBe(entry => entry.LastError!.Contains(sentence));
        outbox.Kit.Clock.Advance(TimeSpan.FromHours(5));
        while ((await outbox.RunAsync()).Claimed > 0)
        {
        }

        outbox.Slack.Workspace.TokenFault = null;
        await outbox.RunToTheEndAsync(Duration.FromMinutes(1));

        channels.ShouldAllBe(channel => outbox.Seen(channel).Count == 1);
        channels.ShouldAllBe(channel => outbox.Seen(channel).Single().Seen.Contains("sent 5 h late", StringComparison.Ordinal) || outbox.Seen(channel).Single().Seen.Contains("sent 6 h late", StringComparison.Ordinal));
    }

    [Fact]
    public async Task UninstalledInMidSend_AdministratorReadsThatTheAppIsGoneAndTheMessageWaits()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("U1", Alert);
        outbox.Slack.Next("chat.postMessage", FakeSlackFault.First(() => outbox.Slack.Workspace.TokenFault = "account_inactive"));

        (await outbox.RunAsync()).Failed.ShouldHaveSingleItem().RetryAt.ShouldBe(outbox.Kit.Clock.Now + Duration.FromHours(1));

        (await outbox.Store.Outbox.ListAsync([OutboxState.Waiting], 10, default)).ShouldHaveSingleItem().LastError.ShouldBe(
            "Slack refused it: the app was uninstalled from the workspace: install it again; where Slack:BotToken is set, set it to the new token (account_inactive)");
        outbox.Slack.CallsOf("conversations.open").Count.ShouldBe(1);
        outbox.Seen("DU1").ShouldBeEmpty();
    }

    /// <summary>What the app may not do keeps only what needs it waiting.</summary>
    [Fact]
    public async Task PermissionMissing_MessageWaitsAndTheOthersGo()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        await outbox.WriteAsync("U1", Alert, "alert/2");
        outbox.Slack.Next("conversations.open", FakeSlackFault.Error("missing_scope", ""","needed":"im:write" """));

        var report = await outbox.RunAsync();

        (report.Sent, report.Held).ShouldBe((1, 0));
        report.Failed.ShouldHaveSingleItem().RetryAt.ShouldBe(outbox.Kit.Clock.Now + Duration.FromHours(1));
    }

    [Fact]
    public async Task BotNotInTheChannel_AdministratorReadsToInviteIt()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C2", Alert);
        outbox.Slack.Workspace.Channels["C2"] = new FakeSlackChannel("C2", "elsewhere", ["U1"]);

        await outbox.RunAsync();

        (await outbox.DeadAsync()).ShouldContain("invite it there (not_in_channel)");
    }

    [Fact]
    public async Task WhoReadsThereCannotBeAskedJustNow_ReaderGetsItLater()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("conversations.members", FakeSlackFault.TooMany(60));

        var report = await outbox.RunAsync();
        report.Failed.ShouldHaveSingleItem().RetryAt.ShouldNotBeNull();
        await outbox.RunToTheEndAsync(Duration.FromMinutes(1));

        outbox.Seen().ShouldHaveSingleItem();
    }

    [Fact]
    public async Task SlackIsDownForHours_ReaderGetsItWithinTenMinutesOfItsEnd()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", [.. Enumerable.Repeat(FakeSlackFault.BadGateway, 30)]);

        await outbox.RunToTheEndAsync(Duration.FromMinutes(10));

        outbox.Seen().ShouldHaveSingleItem().Seen.ShouldContain("sent 5 h late: Slack was not reachable");
    }

    [Fact]
    public async Task SlackIsDownForTwoDays_AdministratorReadsThatItWasGivenUp()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", [.. Enumerable.Repeat(FakeSlackFault.BadGateway, 1000)]);

        await outbox.RunToTheEndAsync(Duration.FromHours(1));

        var dead = (await outbox.Store.Outbox.ListAsync([OutboxState.Dead], 1, default)).Single();
        dead.LastError.ShouldBe($"Slack could not be reached: HTTP 502; given up after {dead.Attempts} tries");
        dead.Attempts.ShouldBeInRange(24, 26);
    }

    [Fact]
    public async Task CallThatIsWrong_IsGivenUpAfterTenTries()
    {
        await using var outbox = await (await AnOutbox.StartAsync()).WriteAsync("C1", Alert);
        outbox.Slack.Next("chat.postMessage", [.. Enumerable.Repeat(FakeSlackFault.Status(413, "too large"), 10)]);

        await outbox.RunToTheEndAsync(Duration.FromHours(1));

        (await outbox.DeadAsync()).ShouldBe("Slack could not be reached: HTTP 413; given up after 10 tries");
    }
}
