using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Installations;
using CustomerHealth.Core.Outbox;

namespace CustomerHealth.Storage.Tests;

/// <summary>Where the app is installed: renewed by one process at a time, and never over what another has changed.</summary>
public abstract partial class StoreContract
{
    private static readonly InstallationKey Place = new("slack", "E1", "T1");

    [ContractFact]
    public async Task Put_NewAndAgain_IsTheLastWithAnotherVersionAndAudited()
    {
        await PutAsync(Installed([1, 2, 255], at: 1));
        var first = await FoundAsync();
        await PutAsync(Installed([3], at: 1) with { ExpiresAt = At(50) });
        var second = await FoundAsync();

        (first.Key, first.Secret, first.InstalledAt, first.ExpiresAt).ShouldBe((Place, first.Secret, At(1), null));
        first.Secret.ShouldBe([1, 2, 255]);
        (second.Secret.ShouldHaveSingleItem(), second.ExpiresAt).ShouldBe(((byte)3, At(50)));
        second.Version.ShouldBeGreaterThan(first.Version);
        (await Store.Audit.ReadAsync("workspace:slack:T1", 10, None)).Count.ShouldBe(2);
        (await Store.Installations.AllAsync("slack", None)).ShouldHaveSingleItem();
        (await Store.Installations.AllAsync("teams", None)).ShouldBeEmpty();
    }

    /// <summary>A workspace that became part of an organisation is installed once, not twice.</summary>
    [ContractFact]
    public async Task Put_UnderAnotherOrganisation_TakesThePlaceOfTheOther()
    {
        await PutAsync(Installed([1], at: 1) with { Key = Place with { Enterprise = "" } });
        await PutAsync(Installed([2], at: 2) with { Key = Place with { Workspace = "T2" } });

        await PutAsync(Installed([3], at: 3));

        (await Store.Installations.AllAsync("slack", None)).Select(one => (one.Key.ToString(), one.Secret[0])).ShouldBe([("slack/E1/T1", (byte)3), ("slack/E1/T2", (byte)2)]);
    }

    [ContractFact]
    public async Task Lease_TwoRenewers_IsGivenToOneUntilItRunsOut()
    {
        await PutAsync(Installed([1], at: 1));
        var version = (await FoundAsync()).Version;

        (await LeaseAsync("one", version, 10)).ShouldBeTrue();
        (await LeaseAsync("two", version, 69)).ShouldBeFalse();
        (await LeaseAsync("two", version, 70)).ShouldBeTrue();
        (await LeaseAsync("three", version + 1, 500)).ShouldBeFalse("there is no such version");
    }

    /// <summary>Every process reads that the platform refused, and until when it is not asked; who renews at the moment is another matter.</summary>
    [ContractFact]
    public async Task Refuse_WhoHoldsTheLease_IsReadByAllUntilItIsOver()
    {
        await PutAsync(Installed([1], at: 1));
        var version = (await FoundAsync()).Version;
        await LeaseAsync("one", version, 10);
        (await FoundAsync()).RefusedUntil.ShouldBeNull("it is renewed at the moment");

        (await RefuseAsync("two", version)).ShouldBeFalse("it holds no lease");
        (await RefuseAsync("one", version)).ShouldBeTrue();

        (await FoundAsync()).RefusedUntil.ShouldBe(At(600));
        (await LeaseAsync("one", version, 599)).ShouldBeFalse();
        (await LeaseAsync("two", version, 600)).ShouldBeTrue();
        (await FoundAsync()).RefusedUntil.ShouldBeNull();
        await RefuseAsync("two", version);
        await PutAsync(Installed([2], at: 20));
        (await FoundAsync()).RefusedUntil.ShouldBeNull("it was installed again");
    }

    /// <summary>Administrators install in one workspace at once: one installation is left, and every act is noted.</summary>
    [ContractFact]
    public async Task Put_ManyAtOnce_LeavesOneWithAVersionOfItsOwn()
    {
        await Task.WhenAll(Enumerable.Range(1, 8).Select(i => PutAsync(Installed([(byte)i], at: 1))));

        (await Store.Installations.AllAsync("slack", None)).ShouldHaveSingleItem().Version.ShouldBe(At(1).ToUnixTimeMilliseconds() + 7);
        (await Store.Audit.ReadAsync("workspace:slack:T1", 20, None)).Count.ShouldBe(8);
    }

    [ContractFact]
    public async Task Lease_ManyAtOnce_IsGivenToOne()
    {
        await PutAsync(Installed([1], at: 1));
        var version = (await FoundAsync()).Version;

        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => LeaseAsync($"p{i}", version, 10)));

        given.Count(one => one).ShouldBe(1);
    }

    [ContractFact]
    public async Task Renew_TheVersionThatWasRead_KeepsBothTokensAndEndsTheLease()
    {
        await PutAsync(Installed([1], at: 1));
        var read = await FoundAsync();
        await LeaseAsync("one", read.Version, 10);

        (await Store.Installations.RenewAsync(read with { Secret = [9], ExpiresAt = At(99) }, None)).ShouldBeTrue();
        (await Store.Installations.RenewAsync(read with { Secret = [8] }, None)).ShouldBeFalse("it is another by now");

        var now = await FoundAsync();
        (now.Secret.ShouldHaveSingleItem(), now.ExpiresAt, now.InstalledAt).ShouldBe(((byte)9, At(99), At(1)));
        (await LeaseAsync("two", now.Version, 11)).ShouldBeTrue();
    }

    /// <summary>What a slow renewer brings for an installation that was removed and made again is not kept.</summary>
    [ContractFact]
    public async Task Renew_AfterItWasRemovedAndInstalledAgain_IsRefused()
    {
        await PutAsync(Installed([1], at: 1));
        var read = await FoundAsync();
        (await Store.Installations.RemoveAsync("slack", "T1", At(2), None)).ShouldBeTrue();
        (await Store.Installations.RenewAsync(read with { Secret = [9] }, None)).ShouldBeFalse();
        await PutAsync(Installed([2], at: 3));

        (await Store.Installations.RenewAsync(read with { Secret = [9] }, None)).ShouldBeFalse();
        (await FoundAsync()).Secret.ShouldBe([2]);
    }

    [ContractFact]
    public async Task Remove_WordOfTheEndTwiceAndLate_LeavesWhatWasInstalledAfter()
    {
        await PutAsync(Installed([1], at: 1));
        await PutAsync(Installed([1], at: 1) with { Key = Place with { Workspace = "T2" } });

        (await Store.Installations.RemoveAsync("slack", "T1", At(5), None)).ShouldBeTrue();
        (await Store.Installations.RemoveAsync("slack", "T1", At(5), None)).ShouldBeFalse();
        await PutAsync(Installed([2], at: 6));
        (await Store.Installations.RemoveAsync("slack", "T1", At(5), None)).ShouldBeFalse();

        (await FoundAsync()).Secret.ShouldBe([2]);
        (await Store.Installations.FindAsync("slack", "T2", None)).ShouldNotBeNull();
    }

    /// <summary>CH-6: what waited for an installation goes out when it is there, not an hour later.</summary>
    [ContractFact]
    public async Task Put_MessagesThatWereTried_AreDueAtOnce()
    {
        await Store.Outbox.EnqueueAsync([ToSend("slack:T1/C1", "mine"), ToSend("slack:T11/C1", "of another"), ToSend("slack:T1/C2", "not due") with { DueAt = At(90) }], None);
        foreach (var message in await ClaimAsync("one", 0))
            await Store.Outbox.FailAsync("one", [new FailedMessage(message.Id, "not installed", At(3600))], None);

        await PutAsync(Installed([1], at: 20));

        (await ClaimAsync("one", 20)).Select(message => message.DedupeKey).ShouldBe(["mine"]);
    }

    [ContractFact]
    public async Task UseUp_TheSameTwice_IsGoodOnceAndForgottenWhenItIsOver()
    {
        (await Store.Installations.UseUpAsync("s1", At(600), At(0), None)).ShouldBeTrue();
        (await Store.Installations.UseUpAsync("s1", At(600), At(599), None)).ShouldBeFalse();
        (await Store.Installations.UseUpAsync("s2", At(900), At(600), None)).ShouldBeTrue();
        (await Store.Installations.UseUpAsync("s1", At(1200), At(601), None)).ShouldBeTrue("it was forgotten: who asks has looked at the time first");
    }

    [ContractFact]
    public async Task Restore_OfABackup_BringsInstallationsBack()
    {
        await PutAsync(Installed([1, 2, 3], at: 1) with { ExpiresAt = At(9) });
        var before = await FoundAsync();
        await Store.BackupAsync(Order(), None);
        await RenewAsync();

        await Store.RestoreAsync(Order(), None);

        var after = await FoundAsync();
        after.Secret.ShouldBe(before.Secret);
        (after with { Secret = before.Secret }).ShouldBe(before);
    }

    private static Installation Installed(byte[] secret, int at) => new() { Key = Place, Secret = [.. secret], InstalledAt = At(at) };

    private Task PutAsync(Installation installation) => Store.Installations.PutAsync(
        installation, new AuditEntry(installation.InstalledAt, "operator", "slack:T1", "app-installed", $"workspace:slack:{installation.Key.Workspace}", null, null), None);

    private async Task<Installation> FoundAsync() => (await Store.Installations.FindAsync("slack", "T1", None)).ShouldNotBeNull();

    private Task<bool> RefuseAsync(string owner, long version) => Store.Installations.RefuseAsync(new RenewalLease(Place, version, owner, At(10), At(600)), None);

    private Task<bool> LeaseAsync(string owner, long version, int now) => Store.Installations.LeaseAsync(new RenewalLease(Place, version, owner, At(now), At(now + 60)), None);
}
