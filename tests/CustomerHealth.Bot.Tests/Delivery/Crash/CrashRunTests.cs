using CustomerHealth.Testing;
using Npgsql;
using Xunit.Abstractions;

namespace CustomerHealth.Bot.Tests.Delivery.Crash;

/// <summary>
/// CH-6 on the product's own process: whatever is killed when, each message is there once and in the order of its conversation. At full size by hand:
/// <c>CUSTOMERHEALTH_CRASH_RUN=6000,200,8,1 dotnet test --filter CrashRun</c>.
/// </summary>
public sealed class CrashRunTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("customerhealth-").FullName;
    private readonly CancellationTokenSource _patience = new(ProcessEnd.Patience);

    [Fact]
    public Task Serve_KilledAtRandom_OnSqlite_SendsEachMessageOnceAndInOrder() => RunAsync("SQLite", Path.Combine(_folder, "store.db"));

    [PostgresFact]
    public async Task Serve_KilledAtRandom_OnPostgres_SendsEachMessageOnceAndInOrder()
    {
        var server = Environment.GetEnvironmentVariable("CUSTOMERHEALTH_TEST_POSTGRES")!;
        var schema = "crash_" + Guid.CreateVersion7().ToString("N");
        await ExecuteAsync(server, $"create schema {schema}");
        try
        {
            await RunAsync("PostgreSQL", $"{server};Search Path={schema}");
        }
        finally
        {
            await ExecuteAsync(server, $"drop schema {schema} cascade");
        }
    }

    public void Dispose()
    {
        _patience.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task RunAsync(string engine, string store)
    {
        using var run = new CrashRun(CrashOrder.Asked, store);

        var report = await run.RunAsync(_patience.Token);

        output.WriteLine($"{engine}: | run | lost | double | out of order | not noted | looked up | time |");
        output.WriteLine($"{engine}: {report}");
        (report.Lost, report.Doubled, report.OutOfOrder, report.NotNoted).ShouldBe((0, 0, 0, 0));
    }
}
