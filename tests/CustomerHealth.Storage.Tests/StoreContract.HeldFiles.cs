using CustomerHealth.Core.Conversations;
using CustomerHealth.Core.HeldFiles;

namespace CustomerHealth.Storage.Tests;

/// <summary>Files that wait: taken once, by one act, before they expire.</summary>
public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Hold_ThenFind_GivesItBackByteForByte()
    {
        await Store.HeldFiles.HoldAsync(AFile("f1", 60), At(0), None);
        await Store.HeldFiles.HoldAsync(AFile("f1", 90) with { Name = "other.pdf" }, At(0), None);

        var found = (await Store.HeldFiles.FindAsync("f1", None)).ShouldNotBeNull();

        found.Bytes.ToArray().ShouldBe(AFile("f1", 60).Bytes.ToArray());
        (found with { Bytes = default }).ShouldBe(AFile("f1", 60) with { Bytes = default });
        (await Store.HeldFiles.FindAsync("f2", None)).ShouldBeNull();
    }

    [ContractFact]
    public async Task Take_ByTwoActs_IsGivenToTheFirstAloneAndToItAgain()
    {
        await Store.HeldFiles.HoldAsync(AFile("f1", 60), At(0), None);

        (await Store.HeldFiles.TakeAsync("f1", By("invoke-1"), At(1), None)).ShouldBeTrue();
        (await Store.HeldFiles.TakeAsync("f1", By("invoke-2"), At(1), None)).ShouldBeFalse();
        (await Store.HeldFiles.TakeAsync("f1", By("invoke-1"), At(2), None)).ShouldBeTrue("a crash in between must not lose the file");

        (await Store.HeldFiles.FindAsync("f1", None))!.TakenBy.ShouldBe("invoke-1");
        await Store.HeldFiles.HoldAsync(AFile("f1", 60), At(2), None);
        (await Store.HeldFiles.FindAsync("f1", None))!.TakenBy.ShouldBe("invoke-1", "holding it again does not make it new");
    }

    [ContractFact]
    public async Task Take_ManyAtOnce_GivesItToOne()
    {
        await Store.HeldFiles.HoldAsync(AFile("f1", 60), At(0), None);

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Store.HeldFiles.TakeAsync("f1", By($"invoke-{n}"), At(1), None)));

        taken.Count(one => one).ShouldBe(1);
    }

    [ContractFact]
    public async Task Take_Expired_GivesNothingAndTheNextHoldForgetsIt()
    {
        await Store.HeldFiles.HoldAsync(AFile("f1", 60), At(0), None);

        (await Store.HeldFiles.TakeAsync("f1", By("invoke-1"), At(60), None)).ShouldBeFalse();
        (await Store.HeldFiles.FindAsync("f1", None)).ShouldNotBeNull("it can still be said that it has expired");

        await Store.HeldFiles.HoldAsync(AFile("f2", 90), At(61), None);
        (await Store.HeldFiles.FindAsync("f1", None)).ShouldBeNull();
    }

    [ContractFact]
    public async Task Empty_Taken_ForgetsWhatIsInItAndKnowsByWhomItWasTaken()
    {
        await Store.HeldFiles.HoldAsync(AFile("f1", 60), At(0), None);
        await Store.HeldFiles.HoldAsync(AFile("f2", 60), At(0), None);
        await Store.HeldFiles.TakeAsync("f1", By("invoke-1"), At(1), None);

        await Store.HeldFiles.EmptyAsync("f1", None);
        await Store.HeldFiles.HoldAsync(AFile("f1", 60), At(2), None);

        var found = (await Store.HeldFiles.FindAsync("f1", None)).ShouldNotBeNull();
        (found.Bytes.Length, found.TakenBy).ShouldBe((0, "invoke-1"));
        (await Store.HeldFiles.TakeAsync("f1", By("invoke-2"), At(3), None)).ShouldBeFalse();
        (await Store.HeldFiles.FindAsync("f2", None))!.Bytes.Length.ShouldBe(5);
    }

    /// <summary>A backup holds where the bot may speak first, and what waits.</summary>
    [ContractFact]
    public async Task Backup_WithReferencesAndHeldFiles_BringsThemBack()
    {
        await Store.Conversations.KeepAsync(WithMaraAt(1), None);
        await Store.HeldFiles.HoldAsync(AFile("f1", 60), At(0), None);
        await Store.BackupAsync(Order(), None);
        await RenewAsync();

        await Store.RestoreAsync(Order(), None);

        (await Store.Conversations.FindAsync(WithMara, None)).ShouldBe(WithMaraAt(1));
        (await Store.HeldFiles.FindAsync("f1", None))!.Bytes.ToArray().ShouldBe(AFile("f1", 60).Bytes.ToArray());
    }

    /// <summary>What is offered together: one that was taken is offered no more.</summary>
    [ContractFact]
    public async Task Untaken_OfAMessage_AreThoseOfItThatNobodyTook()
    {
        await Store.HeldFiles.HoldAsync(AFile("f1", 60) with { Message = "m1", Title = "Acme, scorecard", Again = "acme report" }, At(0), None);
        await Store.HeldFiles.HoldAsync(AFile("f2", 60) with { Message = "m1", Name = "a.pdf" }, At(0), None);
        await Store.HeldFiles.HoldAsync(AFile("f3", 60) with { Message = "m2" }, At(0), None);
        await Store.HeldFiles.HoldAsync(AFile("f4", 60), At(0), None);

        var both = await Store.HeldFiles.UntakenAsync("m1", None);
        both.Select(file => file.Id).ShouldBe(["f2", "f1"], "by name");
        (both[1].Title, both[1].Again, both[1].Bytes.Length).ShouldBe(("Acme, scorecard", "acme report", 5));

        await Store.HeldFiles.TakeAsync("f2", new FileAct("invoke-1", "1700000000001"), At(1), None);
        (await Store.HeldFiles.UntakenAsync("m1", None)).ShouldHaveSingleItem().Id.ShouldBe("f1");
        (await Store.HeldFiles.FindAsync("f2", None))!.TakenIn.ShouldBe("1700000000001");
    }

    private static FileAct By(string key) => new(key, null);

    private static HeldFile AFile(string id, int expires) => new()
    {
        Id = id,
        Owner = new ChatAddress("teams", "tenant", "object-1"),
        Name = "acme.pdf",
        MediaType = "application/pdf",
        Bytes = new byte[] { 0x25, 0x50, 0, 255, 10 },
        ExpiresAt = At(expires),
    };
}
