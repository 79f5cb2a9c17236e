using CustomerHealth.Core.Import;
using CustomerHealth.Testing;

namespace CustomerHealth.Storage.Tests;

/// <summary>The process that is killed in mid-import: adds rows to the store it is given until then.</summary>
internal static class CrashingImport
{
    public const string Ready = "ready";
    private const int Rows = 600_000;

    public static async Task<int> Main(string[] args)
    {
        await using var store = await Store.OpenAsync(args[0], new ManualClock(Sample.Now), CancellationToken.None);
        await using var batch = await store.Imports.BeginAsync(Sample.Origin("big.csv"), CancellationToken.None);
        await batch.AddAsync(Sample.Account("crash"), CancellationToken.None);
        for (var row = 0; row < Rows; row++)
            await batch.AddAsync(new ObservationRecord(Sample.Observation("crash", "m", row * 1000L, "1")), CancellationToken.None);

        Console.WriteLine(Ready);
        await Console.In.ReadLineAsync();
        return 1;
    }
}
