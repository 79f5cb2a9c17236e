using CustomerHealth.Storage.Migrations;
using CustomerHealth.Testing;

namespace CustomerHealth.Storage.Tests;

public sealed class PostgresStoreTests : StoreContract
{
    private const string AccountsTheServerExpects =
        "select n_distinct::double precision from pg_stats where schemaname = current_schema() and tablename = 'observation' and attname = 'account_id'";

    private readonly string _application = "test-" + Path.GetRandomFileName();
    private PostgresSchema? _schema;

    /// <summary>Waits some seconds for another writer, then fails.</summary>
    private string Impatient => _schema!.Store + ";Command Timeout=5";

    [PostgresFact]
    public async Task Open_TwoAtOnce_BothWork()
    {
        await using var schema = await PostgresSchema.CreateAsync();

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.OpenAsync(schema.Store, Clock, CancellationToken.None))));

        foreach (var store in stores)
        {
            (await store.Accounts.NamesAsync(CancellationToken.None)).ShouldBeEmpty();
            await store.DisposeAsync();
        }

        (await schema.ExecuteAsync("select count(*) from schema_version")).ShouldBe((long)Script.Embedded("postgres").Count);
    }

    [PostgresFact]
    public async Task OpenExisting_EmptySchema_SaysSoAndCreatesNoTable()
    {
        await using var schema = await PostgresSchema.CreateAsync();

        (await Should.ThrowAsync<StoreException>(() => Store.OpenExistingAsync(schema.Store, Clock, CancellationToken.None))).Message.ShouldStartWith("There is no store in ");

        (await schema.ExecuteAsync("select count(*) from pg_tables where schemaname = current_schema()")).ShouldBe(0L);
    }

    [PostgresFact]
    public async Task Write_AnotherProcessImports_WaitsThenSaysSo()
    {
        await using var other = await Store.OpenAsync(Impatient, Clock, CancellationToken.None);
        await using (await Store.Imports.BeginAsync(Sample.Origin("a.csv"), CancellationToken.None))
        {
            var fault = await Should.ThrowAsync<StoreException>(() => other.ImportAsync("b.csv"));
            fault.Message.ShouldContain("Another process is writing to the store");
        }

        (await other.ImportAsync("b.csv", Sample.Account("acme"))).Added.ShouldBe(1);
    }

    [PostgresFact]
    public async Task Import_SameKeysFromTwoProcessesAtOnce_CountsEachRowOnce()
    {
        await using var other = await Store.OpenAsync(_schema!.Store, Clock, CancellationToken.None);
        Core.Import.ImportRecord[] rows = [Sample.Account("acme"), .. Enumerable.Range(0, 500).Select(i => Sample.Observed("acme", $"m{i % 9}", i, "1"))];

        var counts = await Task.WhenAll(Task.Run(() => Store.ImportAsync("a.csv", rows)), Task.Run(() => other.ImportAsync("b.csv", rows)));

        counts.Sum(count => count.Added).ShouldBe(rows.Length);
        counts.Sum(count => count.Unchanged).ShouldBe(rows.Length);
    }

    [PostgresFact]
    public async Task Write_AfterTheServerCutTheConnection_FailsOnceWithASentenceThenWorks()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        await _schema!.ExecuteAsync($"select pg_terminate_backend(pid) from pg_stat_activity where application_name = '{_application}' and pid <> pg_backend_pid()");

        var fault = await Should.ThrowAsync<StoreException>(() => Store.ImportAsync("b.csv", Sample.Account("bolt")));
        var counts = await Store.ImportAsync("b.csv", Sample.Account("bolt"));

        fault.Message.ShouldContain("nothing of this step was stored");
        counts.Added.ShouldBe(1);
    }

    /// <summary>The server plans by what it knows of a table: without it, each few accounts cost a sweep through all of them.</summary>
    [PostgresFact]
    public async Task Import_Large_LeavesTheServerKnowingHowManyAccountsThereAre()
    {
        const int Accounts = 400;
        await Store.ImportAsync("a.csv", Enumerable.Range(0, Accounts).Select(i => Sample.Account($"a{i}")));

        await Store.ImportAsync("o.csv", Enumerable.Range(0, 10_000).Select(i => Sample.Observed($"a{i % Accounts}", "m", i, "1")));

        (await _schema!.ExecuteAsync(AccountsTheServerExpects)).ShouldBe((double)Accounts);
    }

    [PostgresFact]
    public async Task Restore_Large_LeavesTheServerKnowingHowManyAccountsThereAre()
    {
        const int Accounts = 400;
        var folder = Directory.CreateTempSubdirectory("customerhealth-").FullName;
        var order = new Backup.CopyOrder(Path.Combine(folder, "backup"), Force: true, "operator", Sample.Now);
        await using (var other = await Store.OpenAsync(Path.Combine(folder, "a.db"), Clock, CancellationToken.None))
        {
            await other.ImportAsync("a.csv", Enumerable.Range(0, Accounts).Select(i => Sample.Account($"a{i}")));
            await other.ImportAsync("o.csv", Enumerable.Range(0, 10_000).Select(i => Sample.Observed($"a{i % Accounts}", "m", i, "1")));
            await other.BackupAsync(order, CancellationToken.None);
        }

        await Store.RestoreAsync(order, CancellationToken.None);

        (await _schema!.ExecuteAsync(AccountsTheServerExpects)).ShouldBe((double)Accounts);
        Directory.Delete(folder, recursive: true);
    }

    [PostgresFact]
    public async Task Import_ValueLongerThanAnIndexEntry_IsKeptAndKnownAgain()
    {
        var random = new Random(1);
        var values = Enumerable.Range(0, 3).Select(i => new string([.. Enumerable.Range(0, 30_000).Select(_ => (char)random.Next(0x4E00, 0x9FFF))]) + i).ToArray();
        Core.Import.ImportRecord[] rows = [Sample.Account("acme"), .. values.Select(value => Sample.Observed("acme", "m", 1, value, id: value[..9_000]))];

        var first = await Store.ImportAsync("a.csv", rows);
        var second = await Store.ImportAsync("a.csv", rows);

        (first.Added, second.Added).ShouldBe((4, 0));
        (await Store.Observations.ReadAsync("acme", Sample.On(Sample.Day), CancellationToken.None)).Of("m").ToArray().Select(r => r.Value).ShouldBe(values, ignoreOrder: true);
    }

    /// <summary>A store made before keys had a limit may hold a longer one.</summary>
    [PostgresFact]
    public async Task Restore_KeyLongerThanAnIndexEntry_SaysSo()
    {
        var random = new Random(1);
        var key = new string([.. Enumerable.Range(0, 30_000).Select(_ => (char)random.Next(0x4E00, 0x9FFF))]);
        var folder = Directory.CreateTempSubdirectory("customerhealth-").FullName;
        var file = Path.Combine(folder, "old.db");
        await using (await Store.OpenAsync(file, Clock, CancellationToken.None))
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var insert = connection.CreateCommand();
            insert.CommandText = $"insert into account (key) values ('{key}')";
            await insert.ExecuteNonQueryAsync();
        }

        var order = new Backup.CopyOrder(Path.Combine(folder, "backup"), Force: true, "operator", Sample.Now);
        await using (var old = await Store.OpenAsync(file, Clock, CancellationToken.None))
            await old.BackupAsync(order, CancellationToken.None);

        (await Should.ThrowAsync<StoreException>(() => Store.RestoreAsync(order, CancellationToken.None))).Message.ShouldContain("Shorten it");
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A read goes on in the state it began with, whatever is written meanwhile.</summary>
    [PostgresFact]
    public async Task ReadAll_ImportInTheMiddle_SeesTheStoreAsItWas()
    {
        await Store.ImportAsync("a.csv", [Sample.Account("a"), Sample.Account("b"), Sample.Observed("a", "m", 1, "1"), Sample.Observed("b", "m", 1, "1")]);
        var read = Store.Observations.ReadAllAsync(Sample.On(Sample.Day), CancellationToken.None).GetAsyncEnumerator();
        (await read.MoveNextAsync()).ShouldBeTrue();

        await Store.ImportAsync("b.csv", Sample.Observed("b", "m", 2, "2"));

        (await read.MoveNextAsync()).ShouldBeTrue();
        read.Current.Of("m").Length.ShouldBe(1);
        await read.DisposeAsync();
    }

    /// <summary>Same inputs, same output, on either engine; and a backup moves a store from one to the other and back.</summary>
    [PostgresFact]
    public async Task Scores_OfARandomPortfolio_AreTheSameOnBothEnginesAndAfterMoving()
    {
        var folder = Directory.CreateTempSubdirectory("customerhealth-").FullName;
        await using var sqlite = await Store.OpenAsync(Path.Combine(folder, "a.db"), Clock, CancellationToken.None);
        await Portfolio.FillAsync(sqlite, 42);
        await Portfolio.FillAsync(Store, 42);
        var scores = await Portfolio.ScoresAsync(sqlite);
        (await Portfolio.ScoresAsync(Store)).ShouldBe(scores);

        var order = new Backup.CopyOrder(Path.Combine(folder, "from-sqlite"), Force: true, "operator", Sample.Now);
        await sqlite.BackupAsync(order, CancellationToken.None);
        await Store.RestoreAsync(order, CancellationToken.None);
        (await Portfolio.ScoresAsync(Store)).ShouldBe(scores);

        await Store.BackupAsync(order with { File = Path.Combine(folder, "from-postgres") }, CancellationToken.None);
        await using var back = await Store.OpenAsync(Path.Combine(folder, "b.db"), Clock, CancellationToken.None);
        await back.RestoreAsync(order with { File = Path.Combine(folder, "from-postgres") }, CancellationToken.None);
        (await Portfolio.ScoresAsync(back)).ShouldBe(scores);
        (await back.Audit.ReadAsync(null, int.MaxValue, CancellationToken.None)).Select(e => e.Act).Take(2).ShouldBe(["restored", "restored"]);
        Directory.Delete(folder, recursive: true);
    }

    protected override string Address => _schema!.Store;

    protected override async Task<Store> OpenAsync()
    {
        _schema ??= await PostgresSchema.CreateAsync();
        return await Store.OpenAsync(_schema.Store + ";Application Name=" + _application, Clock, CancellationToken.None);
    }

    protected override Task EmptyAsync() => _schema!.EmptyAsync();

    protected override async Task DropAsync()
    {
        await _schema!.DisposeAsync();
        _schema = null;
    }
}
