using System.Diagnostics;
using CustomerHealth.Testing;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    [ContractFact]
    public async Task Import_ProcessKilledInTheMiddle_LeavesNothingOfTheFile()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(typeof(CrashingImport).Assembly.Location);
        start.ArgumentList.Add(Address);
        using var process = Process.Start(start)!;
        (await process.LineAsync()).ShouldBe(CrashingImport.Ready);

        await process.KillAndWaitAsync();

        await using var store = await Store.OpenAsync(Address, Clock, None);
        (await store.Accounts.NamesAsync(None)).ShouldHaveSingleItem().Key.ShouldBe("acme");
        (await store.Audit.ReadAsync("file:big.csv", 10, None)).ShouldBeEmpty();
        (await store.ImportAsync("big.csv", Sample.Account("crash"), Sample.Observed("crash", "m", 0, "1"))).Added.ShouldBe(2);
    }
}
