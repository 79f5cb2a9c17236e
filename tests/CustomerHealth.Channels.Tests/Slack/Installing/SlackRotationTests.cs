using CustomerHealth.Channels.Slack.Installing;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Installing;

/// <summary>Tokens that expire: renewed two hours before, by one process, both at once; what Slack does not take is renewed once and asked again once.</summary>
public sealed class SlackRotationTests
{
    private static readonly TimeSpan UntilDue = FakeSlackApp.TokenLife - SlackRotation.Early.ToTimeSpan();

    [Fact]
    public async Task RenewDue_TwoHoursBeforeTheEnd_RenewsAndNotASecondEarlier()
    {
        await using var kit = await InstalledAsync();
        var first = kit.Second.Issued.Single();

        kit.Clock.Advance(UntilDue - TimeSpan.FromSeconds(1));
        await RenewAsync(kit);
        Refreshes(kit).ShouldBe(0);
        kit.Clock.Advance(TimeSpan.FromSeconds(1));
        await RenewAsync(kit);
        await RenewAsync(kit);

        Refreshes(kit).ShouldBe(1);
        kit.Clock.Advance(SlackRotation.Early.ToTimeSpan());
        kit.Second.Issued.ShouldNotContain(first);
        (await kit.SendAsync("slack:T2/U2", "after")).ShouldBeOfType<SendOutcome.Sent>();
        kit.Host.Logs.Lines.ShouldContain("2020 Renewed the tokens of workspace T2");
    }

    /// <summary>Two processes on one store at the same moment: one asks Slack, and both speak with what it got.</summary>
    [Fact]
    public async Task RenewDue_TwoProcessesAtOnce_AskSlackOnce()
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store);
        await using var other = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store);
        kit.Clock.Advance(UntilDue);

        await Task.WhenAll(RenewAsync(kit), RenewAsync(other));

        Refreshes(kit).ShouldBe(1);
        kit.Clock.Advance(SlackRotation.Early.ToTimeSpan());
        (await kit.SendAsync("slack:T2/U2", "from one")).ShouldBeOfType<SendOutcome.Sent>();
        (await other.SendAsync("slack:T2/U2", "from the other")).ShouldBeOfType<SendOutcome.Sent>();
    }

    /// <summary>Nobody renewed it in time: the call that finds out renews, and is made again, once.</summary>
    [Theory]
    [InlineData("token_expired")]
    [InlineData("invalid_auth")]
    public async Task Call_TokenThatSlackDoesNotTake_RenewsAndCallsOnceAgain(string fault)
    {
        await using var kit = await InstalledAsync();
        kit.Slack.Next("conversations.open", FakeSlackFault.Error(fault));

        (await kit.SendAsync("slack:T2/U2", "hello")).ShouldBeOfType<SendOutcome.Sent>();

        Refreshes(kit).ShouldBe(1);
        kit.Second.Channels["DU2"].Messages.ShouldHaveSingleItem();
        kit.Slack.CallsOf("conversations.open").Select(call => call.Authorization).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Call_TokenThatSlackDoesNotTakeTwice_IsNotCalledAThirdTime()
    {
        await using var kit = await InstalledAsync();
        kit.Slack.Next("conversations.open", FakeSlackFault.Error("invalid_auth"), FakeSlackFault.Error("invalid_auth"));

        var outcome = await kit.SendAsync("slack:T2/U2", "hello");

        outcome.ShouldBeOfType<SendOutcome.Later>().Reason.ShouldContain("install the app again");
        kit.Slack.CallsOf("conversations.open").Count.ShouldBe(2);
        Refreshes(kit).ShouldBe(1);
    }

    /// <summary>Ten calls that find out at once renew once.</summary>
    [Fact]
    public async Task Calls_SideBySideWithAnExpiredToken_RenewOnce()
    {
        await using var kit = await InstalledAsync();
        kit.Clock.Advance(FakeSlackApp.TokenLife);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => kit.SendAsync("slack:T2/U2", $"m{i}")));

        outcomes.ShouldAllBe(outcome => outcome is SendOutcome.Sent);
        Refreshes(kit).ShouldBe(1);
    }

    /// <summary>
    /// The process ends between Slack's answer and the store, and the next one asks when Slack's grace is over: the next refresh token is lost. The bot goes on with the
    /// token that it has, and the operator reads until when, and what to do.
    /// </summary>
    [Fact]
    public async Task RenewDue_CrashBeforeTheStore_SpeaksOnAndTellsTheOperatorUntilWhen()
    {
        var store = new InMemoryInstallations { CrashesWhenRenewed = true };
        await using var kit = await InstalledAsync(store);
        kit.Clock.Advance(UntilDue);
        await Should.ThrowAsync<OperationCanceledException>(() => RenewAsync(kit));
        store.CrashesWhenRenewed = false;

        await using var next = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store);
        await RenewAsync(next);
        Refreshes(kit).ShouldBe(1, "the lease of the process that ended still holds");
        kit.Clock.Advance(SlackRotation.Lease.ToTimeSpan());
        await RenewAsync(next);
        kit.Clock.Advance(SlackRotation.Lease.ToTimeSpan());
        await RenewAsync(next);

        Refreshes(kit).ShouldBe(2, "what Slack refused for good is not asked every minute");
        next.Host.Logs.Lines.ShouldHaveSingleItem().ShouldBe(
            "2021 The tokens of workspace T2 were not renewed. Slack does not take the refresh token any more; a process may have ended, or Slack's answer been lost, before the next one was stored. "
            + "The bot speaks there until 2026-11-16T20:00:00Z: before that, open https://health.example/bot/slack/install and install the app again (invalid_refresh_token)");
        (await next.SendAsync("slack:T2/U2", "still here")).ShouldBeOfType<SendOutcome.Sent>();

        (await next.InstallAsync(kit.Second)).Page.ShouldContain("The app is installed");
        kit.Clock.Advance(SlackRotation.Early.ToTimeSpan());
        (await next.SendAsync("slack:T2/U2", "and again")).ShouldBeOfType<SendOutcome.Sent>();
    }

    /// <summary>Within Slack's grace the same refresh token gives another pair: nothing is lost, and nobody has to do anything.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RenewDue_AnswerThatWasLost_IsAskedForAgainWithinTheGrace(bool isKilled)
    {
        var store = new InMemoryInstallations { CrashesWhenRenewed = isKilled };
        await using var kit = await InstalledAsync(store);
        kit.Slack.App.Grace = TimeSpan.FromSeconds(30);
        kit.Clock.Advance(UntilDue);
        if (isKilled)
        {
            await Should.ThrowAsync<OperationCanceledException>(() => RenewAsync(kit));
        }
        else
        {
            kit.Slack.Next("oauth.v2.access", FakeSlackFault.TakeThenBreak);
            await RenewAsync(kit);
        }

        store.CrashesWhenRenewed = false;
        await using var next = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store);
        await RenewAsync(next);
        Refreshes(kit).ShouldBe(1, "the lease of the one that was cut off still holds");
        kit.Clock.Advance(SlackRotation.Lease.ToTimeSpan());
        await RenewAsync(next);

        next.Host.Logs.Lines.ShouldContain("2020 Renewed the tokens of workspace T2");
        kit.Clock.Advance(SlackRotation.Early.ToTimeSpan());
        (await next.SendAsync("slack:T2/U2", "still here")).ShouldBeOfType<SendOutcome.Sent>();
        Refreshes(kit).ShouldBe(2);
    }

    [Fact]
    public async Task RenewDue_SlackOutOfReach_AsksAgainInAMinute()
    {
        await using var kit = await InstalledAsync();
        kit.Clock.Advance(UntilDue);
        kit.Slack.Next("oauth.v2.access", FakeSlackFault.BadGateway);

        await RenewAsync(kit);
        await RenewAsync(kit);
        Refreshes(kit).ShouldBe(1);
        kit.Clock.Advance(SlackRotation.Lease.ToTimeSpan());
        await RenewAsync(kit);

        Refreshes(kit).ShouldBe(2);
        kit.Host.Logs.Lines.ShouldContain(line => line.StartsWith("2020 ", StringComparison.Ordinal));
    }

    /// <summary>RP: another secret key is told in a sentence, by the message that waits; the program goes on.</summary>
    [Fact]
    public async Task Send_TokensSealedWithAnotherKey_WaitsAndSaysWhichSettingToLookAt()
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store);
        await using var other = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store, "another secret key, that is as long as it must be");
        kit.Clock.Advance(UntilDue);

        var outcome = await other.SendAsync("slack:T2/U2", "hello");
        await RenewAsync(other);

        var later = outcome.ShouldBeOfType<SendOutcome.Later>();
        later.Cause.ShouldBe(LaterCause.Platform);
        later.Reason.ShouldBe("The tokens of this workspace do not open with Storage:SecretKey: set it to what it was when the app was installed, put that key into Storage:PreviousSecretKeys, or install the app again (token_sealed)");
        other.Host.Logs.Lines.ShouldContain(line => line.StartsWith("2021 The tokens of workspace T2 were not renewed. The tokens of this workspace do not open", StringComparison.Ordinal));
    }

    /// <summary>One of them was changed in the store, and opens with no key: the others are renewed all the same.</summary>
    [Fact]
    public async Task RenewDue_OneThatWasChangedInTheStore_RenewsTheOthers()
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store);
        store.Put(new Installation { Key = new("slack", "", "T000000001"), Secret = [], InstalledAt = default, ExpiresAt = default(NodaTime.Instant) });
        kit.Clock.Advance(UntilDue);

        await RenewAsync(kit);

        kit.Host.Logs.Lines.ShouldContain("2020 Renewed the tokens of workspace T2");
        kit.Host.Logs.Lines.ShouldContain(line => line.StartsWith("2021 The tokens of workspace T000000001 were not renewed.", StringComparison.Ordinal));
    }

    private static async Task<AnInstall> InstalledAsync(InMemoryInstallations? store = null)
    {
        var kit = await AnInstall.OpenAsync(store);
        kit.Slack.App.Rotates = true;
        (await kit.InstallAsync(kit.Second)).Page.ShouldContain("The app is installed");
        return kit;
    }

    private static Task RenewAsync(AnInstall kit) => kit.Host.Get<ITokenRenewal>().RenewDueAsync(default);

    private static int Refreshes(AnInstall kit) => kit.Slack.CallsOf("oauth.v2.access").Count(call => call["grant_type"] == "refresh_token");
}
