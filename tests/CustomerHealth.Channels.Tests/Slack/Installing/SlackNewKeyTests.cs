using CustomerHealth.Channels.Slack.Installing;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Testing;
using CustomerHealth.Testing.Slack;
using NodaTime;

namespace CustomerHealth.Channels.Tests.Slack.Installing;

/// <summary>The secret key is replaced: what was sealed with the old one opens, is sealed with the new one as soon as may be, and no pair of tokens is lost over it.</summary>
public sealed class SlackNewKeyTests
{
    private static readonly TimeSpan UntilDue = FakeSlackApp.TokenLife - SlackRotation.Early.ToTimeSpan();

    /// <summary>Tokens that are not due, and those that never expire: sealed again at the first look, and once.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task RenewDue_SealedWithThePreviousKey_IsSealedWithTheNewOne(bool rotates)
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store, rotates);
        await using var next = await AnInstall.OpenWithNewKeyAsync(kit.Clock, kit.Slack, store);
        (await next.SendAsync("slack:T2/U2", "with both keys")).ShouldBeOfType<SendOutcome.Sent>();
        var before = (await store.FindAsync("slack", "T2", default))!;

        await RenewAsync(next);
        await RenewAsync(next);

        var after = (await store.FindAsync("slack", "T2", default))!;
        (after.Version, after.ExpiresAt).ShouldBe((before.Version + 1, before.ExpiresAt));
        next.Host.Logs.Lines.Count(line => line == "2025 The tokens of workspace T2 are sealed with the new Storage:SecretKey").ShouldBe(1);
        await using var last = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store, AnInstall.NewKey);
        (await last.SendAsync("slack:T2/U2", "with the new key alone")).ShouldBeOfType<SendOutcome.Sent>();
        kit.Slack.CallsOf("oauth.v2.access").ShouldNotContain(call => call["grant_type"] == "refresh_token");
    }

    [Fact]
    public async Task RenewDue_DueAndSealedWithThePreviousKey_IsRenewedAndSealedWithTheNewOne()
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store, rotates: true);
        await using var next = await AnInstall.OpenWithNewKeyAsync(kit.Clock, kit.Slack, store);
        kit.Clock.Advance(UntilDue);

        await RenewAsync(next);

        next.Host.Logs.Lines.ShouldContain("2020 Renewed the tokens of workspace T2");
        await using var last = await AnInstall.OpenAsync(kit.Clock, kit.Slack, store, AnInstall.NewKey);
        kit.Clock.Advance(SlackRotation.Early.ToTimeSpan());
        (await last.SendAsync("slack:T2/U2", "with the new key alone")).ShouldBeOfType<SendOutcome.Sent>();
    }

    /// <summary>Sealing makes it another version, over which what Slack gives meanwhile could not be stored: it waits for the one who renews.</summary>
    [Fact]
    public async Task RenewDue_WhileAnotherRenews_LeavesTheSealAlone()
    {
        var store = new InMemoryInstallations();
        await using var kit = await InstalledAsync(store, rotates: true);
        await using var next = await AnInstall.OpenWithNewKeyAsync(kit.Clock, kit.Slack, store);
        var held = (await store.FindAsync("slack", "T2", default))!;
        var now = Instant.FromDateTimeOffset(kit.Clock.GetUtcNow());
        (await store.LeaseAsync(new RenewalLease(held.Key, held.Version, "another", now, now + SlackRotation.Lease), default)).ShouldBeTrue();

        await RenewAsync(next);
        (await store.FindAsync("slack", "T2", default))!.Version.ShouldBe(held.Version);

        kit.Clock.Advance(SlackRotation.Lease.ToTimeSpan());
        await RenewAsync(next);
        (await store.FindAsync("slack", "T2", default))!.Version.ShouldBe(held.Version + 1);
    }

    /// <summary>The key is replaced while an administrator is on Slack's page.</summary>
    [Fact]
    public async Task Install_BegunWithThePreviousKey_IsFinished()
    {
        var store = new InMemoryInstallations();
        await using var kit = await AnInstall.OpenAsync(store);
        var (consent, cookie) = await kit.BeginAsync();
        await using var next = await AnInstall.OpenWithNewKeyAsync(kit.Clock, kit.Slack, store);

        var (_, page, _) = await next.BackAsync($"code={kit.Slack.App.Consent(kit.Second)}&state={Uri.EscapeDataString(AnInstall.StateOf(consent))}", cookie);

        page.ShouldContain("The app is installed");
    }

    private static async Task<AnInstall> InstalledAsync(InMemoryInstallations store, bool rotates)
    {
        var kit = await AnInstall.OpenAsync(store);
        kit.Slack.App.Rotates = rotates;
        (await kit.InstallAsync(kit.Second)).Page.ShouldContain("The app is installed");
        return kit;
    }

    private static Task RenewAsync(AnInstall kit) => kit.Host.Get<ITokenRenewal>().RenewDueAsync(default);
}
