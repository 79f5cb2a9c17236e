using System.Diagnostics;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Storage.Inbox;
using CustomerHealth.Testing;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Storage.Tests;

/// <summary>CH-4: what a platform sent is stored once, worked on by one at a time, and never lost by a crash.</summary>
public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Receive_TheSameKeyAgain_IsARepetitionAlsoWhenItIsDoneAndAfterARestart()
    {
        (await ReceiveAsync("k1")).ShouldBe(InboxReceipt.New);
        (await ReceiveAsync("k1")).ShouldBe(InboxReceipt.Repeated);
        var work = (await WorkAsync("one", 0)).ShouldHaveSingleItem();
        (await Store.Inbox.FinishAsync("one", work.Id, At(1), None)).ShouldBeTrue();
        (await ReceiveAsync("k1")).ShouldBe(InboxReceipt.Repeated);

        await using var another = await Store.OpenAsync(Address, Clock, None);

        (await another.Inbox.ReceiveAsync(Came("k1"), None)).ShouldBe(InboxReceipt.Repeated);
        (await another.Inbox.ReceiveAsync(Came("k2"), None)).ShouldBe(InboxReceipt.New);
        (await WorkAsync("two", 600)).ShouldHaveSingleItem().Key.ShouldBe("k2");
    }

    /// <summary>CH-4: the second click of a double click is known by the first one's key, also when that is done.</summary>
    [ContractFact]
    public async Task Receive_UnlessAnotherKeyIsKnown_IsARepetitionOfThatOne()
    {
        (await Store.Inbox.ReceiveAsync(Came("k1") with { Unless = "k0" }, None)).ShouldBe(InboxReceipt.New);
        (await Store.Inbox.ReceiveAsync(Came("k2") with { Unless = "k1" }, None)).ShouldBe(InboxReceipt.Repeated);
        (await Store.Inbox.ReceiveAsync(Came("k3") with { Unless = "k2" }, None)).ShouldBe(InboxReceipt.New);

        (await WorkAsync("one", 0)).Select(work => work.Key).ShouldBe(["k1", "k3"]);
    }

    /// <summary>CH-4: what a platform said is noted once, also when a crash lets it be worked on again.</summary>
    [ContractFact]
    public async Task AppendOnce_TheSameRequestAgain_AddsNothing()
    {
        var entry = new Core.Audit.AuditEntry(Sample.Now, "slack", "slack:T1", "app-uninstalled", "workspace:slack:T1", Before: null, After: null) { Request = "slack:Ev1" };

        (await Store.Audit.AppendOnceAsync(entry, None)).ShouldBeTrue();
        (await Store.Audit.AppendOnceAsync(entry, None)).ShouldBeFalse();

        (await Store.Audit.CountAsync("workspace:slack:T1", None)).ShouldBe(1);
    }

    [ContractFact]
    public async Task Receive_TheSameKeyFromManyAtOnce_IsNewOnce()
    {
        await using var another = await Store.OpenAsync(Address, Clock, None);
        Store[] both = [Store, another];

        var receipts = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => both[i % 2].Inbox.ReceiveAsync(Came("k1"), None))));

        receipts.Count(r => r == InboxReceipt.New).ShouldBe(1);
        receipts.Count(r => r == InboxReceipt.Repeated).ShouldBe(11);
    }

    [ContractFact]
    public async Task Claim_WorkOfTwoWorkers_IsGivenOutOldestFirstAndToOneOfThem()
    {
        await ReceiveAsync("k1");
        await ReceiveAsync("k2");
        await ReceiveAsync("k3");

        var first = await WorkAsync("one", 0, limit: 2);
        var second = await WorkAsync("two", 0);

        first.Select(w => (w.Key, w.Kind, w.Payload, w.Attempts, w.ReceivedAt)).ShouldBe([("k1", "test", "secret of k1", 1, At(0)), ("k2", "test", "secret of k2", 1, At(0))]);
        second.ShouldHaveSingleItem().Key.ShouldBe("k3");
        (await WorkAsync("two", 29)).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Claim_WorkWhoseLeaseRanOut_GoesToAnotherAndTheFirstIsFencedOff()
    {
        await ReceiveAsync("k1");
        var lost = (await WorkAsync("one", 0)).ShouldHaveSingleItem();

        (await Store.Inbox.NextDueAsync(None)).ShouldBe(At(30));
        var taken = (await WorkAsync("two", 30)).ShouldHaveSingleItem();

        (taken.Id, taken.Attempts).ShouldBe((lost.Id, 2));
        (await Store.Inbox.FinishAsync("one", lost.Id, At(31), None)).ShouldBeFalse();
        (await Store.Inbox.FailAsync("one", new FailedWork(lost.Id, "late", null), At(31), None)).ShouldBeFalse();
        (await Store.Inbox.FinishAsync("two", taken.Id, At(31), None)).ShouldBeTrue();
        (await Store.Inbox.NextDueAsync(None)).ShouldBeNull();
    }

    [ContractFact]
    public async Task Fail_ToBeTriedAgain_WaitsUntilThen()
    {
        await ReceiveAsync("k1");
        var work = (await WorkAsync("one", 0)).ShouldHaveSingleItem();

        (await Store.Inbox.FailAsync("one", new FailedWork(work.Id, "HTTP 503", At(9)), At(1), None)).ShouldBeTrue();

        (await WorkAsync("one", 8)).ShouldBeEmpty();
        (await WorkAsync("one", 9)).ShouldHaveSingleItem().Attempts.ShouldBe(2);
    }

    /// <summary>What a platform sent holds its secrets: none of it stays, not even in a backup, once it is done or given up.</summary>
    [ContractFact]
    public async Task Finish_OrGiveUp_ErasesThePayloadAndKeepsTheKey()
    {
        await ReceiveAsync("done");
        await ReceiveAsync("given-up");
        await ReceiveAsync("waiting");
        var work = await WorkAsync("one", 0, limit: 2);
        await Store.Inbox.FinishAsync("one", work[0].Id, At(1), None);
        await Store.Inbox.FailAsync("one", new FailedWork(work[1].Id, "HTTP 403", null), At(1), None);

        (await InboxInBackupAsync()).ShouldBe(["done 2 - -", "given-up 3 - HTTP 403", "waiting 0 secret of waiting -"]);
        (await ReceiveAsync("given-up")).ShouldBe(InboxReceipt.Repeated);
    }

    [ContractFact]
    public async Task Prune_FinishedLongAgo_ForgetsItsKeyAndNothingElse()
    {
        await ReceiveAsync("old");
        await ReceiveAsync("new");
        var work = await WorkAsync("one", 0, limit: 2);
        await Store.Inbox.FinishAsync("one", work[0].Id, At(10), None);
        await Store.Inbox.FinishAsync("one", work[1].Id, At(20), None);
        await ReceiveAsync("waiting");

        (await Store.Inbox.PruneAsync(At(20), None)).ShouldBe(1);

        (await ReceiveAsync("new")).ShouldBe(InboxReceipt.Repeated);
        (await ReceiveAsync("waiting")).ShouldBe(InboxReceipt.Repeated);
        (await ReceiveAsync("old")).ShouldBe(InboxReceipt.New);
    }

    [ContractFact]
    public async Task Receive_AsMuchAsMayWait_RefusesTheNextUntilSomeIsDone()
    {
        ((InboxStore)Store.Inbox).MostWaiting = 8;
        for (var i = 0; i < 8; i++)
            (await ReceiveAsync($"k{i}")).ShouldBe(InboxReceipt.New);

        (await ReceiveAsync("one too many")).ShouldBe(InboxReceipt.Full);
        (await ReceiveAsync("k7")).ShouldBe(InboxReceipt.Repeated);
        var work = (await WorkAsync("one", 0, limit: 1)).ShouldHaveSingleItem();
        (await ReceiveAsync("one too many")).ShouldBe(InboxReceipt.Full);
        await Store.Inbox.FinishAsync("one", work.Id, At(1), None);
        (await ReceiveAsync("one too many")).ShouldBe(InboxReceipt.New);
    }

    [ContractFact]
    public async Task Restore_WorkThatWasWaiting_IsNotDoneAgain()
    {
        await ReceiveAsync("k1");
        await Store.BackupAsync(Order(), None);
        await Store.RestoreAsync(Order() with { Force = true }, None);

        (await WorkAsync("one", 600)).ShouldBeEmpty();
        (await ReceiveAsync("k1")).ShouldBe(InboxReceipt.Repeated);
    }

    [ContractFact]
    public async Task Claim_WorkOfAProcessThatWasKilled_IsGivenOutAgain()
    {
        await ReceiveAsync("k1");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        foreach (var argument in (string[])[typeof(CrashingImport).Assembly.Location, Address, CrashingImport.Worker])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        (await process.LineAsync()).ShouldBe(CrashingImport.Ready);

        await process.KillAndWaitAsync();

        (await WorkAsync("two", 29)).ShouldBeEmpty();
        var again = (await WorkAsync("two", 30)).ShouldHaveSingleItem();
        (again.Key, again.Payload, again.Attempts).ShouldBe(("k1", "secret of k1", 2));
    }

    private static Incoming Came(string key) => new(key, "test", $"secret of {key}", At(0));

    private Task<InboxReceipt> ReceiveAsync(string key) => Store.Inbox.ReceiveAsync(Came(key), None);

    private Task<IReadOnlyList<LeasedWork>> WorkAsync(string owner, int seconds, int limit = 20) =>
        Store.Inbox.ClaimAsync(new InboxClaim(owner, At(seconds), At(seconds + 30), limit), None);

    private async Task<List<string>> InboxInBackupAsync()
    {
        var order = Order();
        await Store.BackupAsync(order, None);
        await using var backup = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = order.File, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ConnectionString);
        await backup.OpenAsync();
        await using var command = backup.CreateCommand();
        command.CommandText = "select key || ' ' || state || ' ' || coalesce(payload, '-') || ' ' || coalesce(last_error, '-') from inbox order by key";
        await using var rows = await command.ExecuteReaderAsync();
        List<string> lines = [];
        while (await rows.ReadAsync())
            lines.Add(rows.GetString(0));
        return lines;
    }
}
