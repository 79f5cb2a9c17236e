using CustomerHealth.Storage.Migrations;
using CustomerHealth.Testing;

namespace CustomerHealth.Storage.Tests;

public sealed class ScriptRunnerTests : IAsyncLifetime
{
    private static readonly Script First = new(1, "0001_a.sql", "create table a (id integer primary key);");
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "customerhealth-" + Path.GetRandomFileName());

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Run_Again_AppliesOnlyWhatIsNew()
    {
        await RunAsync(First);

        await RunAsync(First, new Script(2, "0002_b.sql", "create table b (id integer primary key);"));
        await RunAsync(First, new Script(2, "0002_b.sql", "create table b (id integer primary key);"));
    }

    [Fact]
    public async Task Run_AppliedScriptEdited_IsRefused()
    {
        await RunAsync(First);

        var fault = await Should.ThrowAsync<StoreException>(() => RunAsync(First with { Sql = First.Sql + " -- edited" }));

        fault.Message.ShouldContain("'0001_a.sql'");
        fault.Message.ShouldContain("must not be edited");
    }

    [Fact]
    public async Task Run_StoreFromANewerRelease_IsRefused()
    {
        await RunAsync(First);

        (await Should.ThrowAsync<StoreException>(() => RunAsync())).Message.ShouldContain("newer release");
    }

    [Fact]
    public async Task Run_SecondScriptFails_AppliesNeither()
    {
        await Should.ThrowAsync<Microsoft.Data.Sqlite.SqliteException>(() => RunAsync(First, new Script(2, "0002_b.sql", "create tabel b;")));

        await RunAsync(First);
    }

    /// <summary>SC-11: a store of an earlier release knows when each scorecard was first in force; that becomes its history.</summary>
    [Fact]
    public async Task Run_ScorecardInForce_OfAnEarlierStore_TakesOverWhatWasKnown()
    {
        var scripts = Script.Embedded("sqlite");
        await RunAsync([.. scripts.Where(s => s.Id < 3), new Script(99, "0099_rows.sql", "insert into scorecard_version (version, content, first_at) values ('b', '', 2000), ('a', '', 1000);")]);
        await using var database = new Database(new SqliteDialect(Path.Combine(_folder, "store.db")));
        await database.WriteAsync(t => new Microsoft.Data.Sqlite.SqliteCommand("delete from schema_version where id = 99", (Microsoft.Data.Sqlite.SqliteConnection)t.Connection!, (Microsoft.Data.Sqlite.SqliteTransaction)t).ExecuteNonQueryAsync(), CancellationToken.None);

        await new ScriptRunner(database, new ManualClock(Sample.Now)).RunAsync(scripts, CancellationToken.None);

        var store = new Storage.Scorecards.ScorecardStore(database);
        (await store.InForceAsync(NodaTime.Instant.FromUnixTimeMilliseconds(1500), CancellationToken.None)).ShouldBe("a");
        (await store.InForceAsync(NodaTime.Instant.FromUnixTimeMilliseconds(2001), CancellationToken.None)).ShouldBe("b");
    }

    private async Task RunAsync(params Script[] scripts)
    {
        await using var database = new Database(new SqliteDialect(Path.Combine(_folder, "store.db")));
        await new ScriptRunner(database, new ManualClock(Sample.Now)).RunAsync(scripts, CancellationToken.None);
    }
}
