using CustomerHealth.Core.Import;
using CustomerHealth.Core.Inbox;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>The process that is killed: in mid-import, or with work of the inbox in its hands.</summary>
internal static class CrashingImport
{
    public const string Ready = "ready";
    public const string Worker = "worker";
    private const int Rows = 600_000;

    public static async Task<int> Main(string[] args)
    {
        await using var store = await Store.OpenAsync(args[0], new ManualClock(Sample.Now), CancellationToken.None);
        await (args is [_, Worker] ? WorkAsync(store) : ImportAsync(store));
        return 1;
    }

    private static async Task WorkAsync(Store store)
    {
        var claimed = await store.Inbox.ClaimAsync(new InboxClaim(Worker, Sample.Now, Sample.Now + Duration.FromSeconds(30), 1), CancellationToken.None);
        Console.WriteLine(claimed.Count == 1 ? Ready : "nothing to do");
        await Console.In.ReadLineAsync();
    }

    private static async Task ImportAsync(Store store)
    {
        await using var batch = await store.Imports.BeginAsync(Sample.Origin("big.csv"), CancellationToken.None);
        await batch.AddAsync(Sample.Account("crash"), CancellationToken.None);
        for (var row = 0; row < Rows; row++)
            await batch.AddAsync(new ObservationRecord(Sample.Observation("crash", "m", row * 1000L, "1")), CancellationToken.None);

        Console.WriteLine(Ready);
        await Console.In.ReadLineAsync();
    }
}
