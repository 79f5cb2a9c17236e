using CustomerHealth.Channels.Slack.Installing;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;

namespace CustomerHealth.Channels.Tests.Slack.Installing;

/// <summary>CH-6: a renewal that does not come about loses no message and no pair of tokens, and nobody reads another reason than the true one.</summary>
public sealed class SlackRotationFaultTests
{
    /// <summary>The token has expired and cannot be renewed: what is due waits, in every process, with what to do; it goes out when the app is installed again.</summary>
    [Theory]
    [InlineData("invalid_refresh_token")]
    [InlineData("bad_client_secret")]
    [InlineData("invalid_client_id")]
    public async Task Send_ExpiredAndNotToBeRenewed_WaitsUntilTheAppIsInstalledAgain(string fault)
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store);
        await using var other = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store);
        kit.Clock.Advance(FakeSlackApp.TokenLife);
        kit.Slack.Next("oauth.v2.access", FakeSlackFault.Error(fault));

        SendOutcome[] outcomes = [await kit.SendAsync("slack:T2/U2", "one"), await SentAsync(kit, "two"), await SentAsync(other, "three")];

        foreach (var later in outcomes.Select(outcome => outcome.ShouldBeOfType<SendOutcome.Later>()))
        {
            later.Cause.ShouldBe(LaterCause.Access);
            later.Reason.ShouldBe("Slack refused it: the app's token has expired: install the app again; where Slack:BotToken is set, set it to the new token (token_expired)");
        }

        Refreshes(kit).ShouldBe(1, "what Slack refused for good is not asked for every message");
        await kit.InstallAsync(kit.Second);
        (await SentAsync(other, "three")).ShouldBeOfType<SendOutcome.Sent>();
    }

    /// <summary>No answer to the renewal: the message itself was certainly not sent.</summary>
    [Fact]
    public async Task Send_RenewalThatIsNotAnswered_IsNoMessageThatMayBeThere()
    {
        await using var kit = await InstalledAsync();
        kit.Slack.Next("chat.postMessage", FakeSlackFault.Error("token_expired"));
        kit.Slack.Next("oauth.v2.access", FakeSlackFault.TakeThenBreak);

        var outcome = await SentAsync(kit, "hello");

        outcome.ShouldBeOfType<SendOutcome.Later>().Reason.ShouldBe("Slack could not be reached: no connection");
        kit.Second.Channels["DU2"].Messages.ShouldBeEmpty();
    }

    /// <summary>The host stops while Slack is asked: what Slack gave for the refresh token, which is used up, is kept.</summary>
    [Fact]
    public async Task RenewDue_StoppedInTheMiddle_KeepsThePair()
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store);
        await using var other = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store);
        using var stop = new CancellationTokenSource();
        kit.Clock.Advance(FakeSlackApp.TokenLife);
        // Slack answers when the waiting has ended: it is not left to the threads which of both comes first.
        using var hasEnded = new ManualResetEventSlim();
        kit.Slack.Next("oauth.v2.access", FakeSlackFault.First(() =>
        {
            stop.Cancel();
            hasEnded.Wait();
        }));

        await Should.ThrowAsync<OperationCanceledException>(() => kit.Host.Get<ITokenRenewal>().RenewDueAsync(stop.Token));
        hasEnded.Set();
        await kit.Host.Get<SlackRotation>().DisposeAsync();

        (await SentAsync(other, "hello")).ShouldBeOfType<SendOutcome.Sent>();
        Refreshes(kit).ShouldBe(1);
    }

    /// <summary>A store that is away for some seconds takes the pair when it is back.</summary>
    [Fact]
    public async Task RenewDue_StoreThatIsAwayForAMoment_KeepsThePair()
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store);
        kit.Clock.Advance(FakeSlackApp.TokenLife);
        store.Faults = 5;

        await RenewAsync(kit);

        kit.Host.Logs.Lines.ShouldContain("2024 The renewed tokens of workspace T2 could not be stored: The store is away.; tried again in 8 s");
        (await SentAsync(kit, "hello")).ShouldBeOfType<SendOutcome.Sent>();
        Refreshes(kit).ShouldBe(1);
    }

    /// <summary>One workspace's fault keeps no other from its turn, and is told.</summary>
    [Fact]
    public async Task RenewDue_StoreThatDoesNotTakeOne_RenewsTheOthersAndTells()
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store);
        await kit.InstallAsync(kit.Slack.Workspace);
        kit.Clock.Advance(FakeSlackApp.TokenLife);
        store.Faults = 10;

        await Should.ThrowAsync<InvalidOperationException>(() => RenewAsync(kit));

        kit.Host.Logs.Lines.ShouldContain("2021 The tokens of workspace T000000001 were not renewed. The store is away.");
        kit.Host.Logs.Lines.ShouldContain("2020 Renewed the tokens of workspace T2");
    }

    /// <summary>The token of the settings beside installations: what is wrong is that token, not that the app is not installed.</summary>
    [Fact]
    public async Task Send_BotTokenThatIsRefusedBesideOAuth_SaysThatTheTokenIsWrong()
    {
        await using var kit = await AnInstall.OpenWithBotTokenAsync();
        kit.Slack.Workspace.Add(new FakeSlackUser("U1", "Mara", "mara@firm.example"));
        kit.Slack.Workspace.TokenFault = "invalid_auth";

        var later = (await kit.SendAsync("slack:T000000001/U1", "hello")).ShouldBeOfType<SendOutcome.Later>();

        later.Cause.ShouldBe(LaterCause.Access);
        later.Reason.ShouldContain("where Slack:BotToken is set, set it to the bot token");
        later.Reason.ShouldEndWith("(invalid_auth)");
    }

    [Fact]
    public async Task Install_AgainAfterACall_SpeaksWithTheNewTokenAtOnce()
    {
        await using var kit = await InstalledAsync();
        await kit.SendAsync("slack:T2/U2", "before");
        await kit.InstallAsync(kit.Second);
        var before = kit.Slack.CallsOf("chat.postMessage").Single();

        (await kit.SendAsync("slack:T2/U2", "after")).ShouldBeOfType<SendOutcome.Sent>();

        kit.Slack.CallsOf("chat.postMessage")[^1].Authorization.ShouldNotBe(before.Authorization);
    }

    /// <summary>Another process still has the token from before: it reads the store again, and renews nothing.</summary>
    [Theory]
    [InlineData("account_inactive")]
    [InlineData("token_revoked")]
    public async Task Send_InstalledAgainByAnotherProcess_SpeaksWithTheNewToken(string fault)
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store);
        await using var other = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store);
        await other.SendAsync("slack:T2/U2", "before");
        await kit.InstallAsync(kit.Second);
        kit.Slack.Next("chat.postMessage", FakeSlackFault.Error(fault));

        (await other.SendAsync("slack:T2/U2", "after")).ShouldBeOfType<SendOutcome.Sent>();

        kit.Slack.CallsOf("chat.postMessage").Select(call => call.Authorization).Distinct().Count().ShouldBe(2);
        Refreshes(kit).ShouldBe(0);
    }

    private static async Task<AnInstall> InstalledAsync(InMemoryInstallations? store = null)
    {
        var kit = await AnInstall.OpenAsync(store);
        kit.Slack.App.Rotates = true;
        (await kit.InstallAsync(kit.Second)).Page.ShouldContain("The app is installed");
        return kit;
    }

    private static async Task RenewAsync(AnInstall kit) => await kit.Clock.PassAsync(EndedAsync(kit.Host.Get<ITokenRenewal>().RenewDueAsync(default)));

    private static async Task<bool> EndedAsync(Task task)
    {
        await task;
        return true;
    }

    // Lets short waits pass: what is to be tried again in the same breath is.
    private static async Task<SendOutcome> SentAsync(AnInstall kit, string text) => (await kit.Clock.PassAsync(kit.SendAsync("slack:T2/U2", text))).Answer;

    private static int Refreshes(AnInstall kit) => kit.Slack.CallsOf("oauth.v2.access").Count(call => call["grant_type"] == "refresh_token");
}
