using CustomerHealth.Core.Scorecards;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Storage.Tests;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "customerhealth-" + Path.GetRandomFileName());

    private static Scorecard Known => new() { Views = [], Version = "0123456789abcdef", Content = "views: []\n" };

    private string File => Path.Combine(_folder, "data", "store.db");

    /// <summary>Waits a second for another writer, then fails.</summary>
    private string Impatient => $"Data Source={File};Default Timeout=1";

    [Fact]
    public async Task Open_NewFile_IsWriteAheadLoggedAndMigrated()
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();

        command.CommandText = "select (select journal_mode from pragma_journal_mode) || ' ' || (select group_concat(name) from schema_version)";

        ((string?)await command.ExecuteScalarAsync()).ShouldNotBeNull().ShouldStartWith("wal 0001_first.sql,0002_scores.sql");
    }

    [Fact]
    public async Task Open_DataSource_IsTheSameFile()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));

        await using var other = await Store.OpenAsync($"Data Source={File}", Clock, CancellationToken.None);

        (await other.Accounts.NamesAsync(CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Open_TwoAtOnce_BothWork()
    {
        var file = Path.Combine(_folder, "two.db");

        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Store.OpenAsync(file, Clock, CancellationToken.None))));

        foreach (var store in stores)
        {
            (await store.Accounts.NamesAsync(CancellationToken.None)).ShouldBeEmpty();
            await store.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(":memory:", "needs a file")]
    [InlineData("Data Source=x;Colour=red", "not understood")]
    [InlineData("/dev/null/x.db", "cannot be created")]
    public async Task Open_Impossible_SaysWhy(string store, string sentence) =>
        (await Should.ThrowAsync<StoreException>(() => Store.OpenAsync(store, Clock, CancellationToken.None))).Message.ShouldContain(sentence);

    [Fact]
    public async Task OpenExisting_NoFile_SaysSoAndCreatesNothing()
    {
        var file = Path.Combine(_folder, "sub", "mistyped.db");

        var fault = await Should.ThrowAsync<StoreException>(() => Store.OpenExistingAsync($"Data Source={file}", Clock, CancellationToken.None));

        fault.Message.ShouldStartWith($"There is no store '{file}'.");
        Directory.Exists(Path.Combine(_folder, "sub")).ShouldBeFalse();
    }

    [Fact]
    public async Task OpenExisting_EmptyFile_IsNoStoreAndStaysEmpty()
    {
        var file = Path.Combine(_folder, "empty.db");
        await System.IO.File.WriteAllBytesAsync(file, []);

        (await Should.ThrowAsync<StoreException>(() => Store.OpenExistingAsync(file, Clock, CancellationToken.None))).Message.ShouldContain("no store");

        new FileInfo(file).Length.ShouldBe(0);
    }

    [Fact]
    public async Task Open_FileThatIsNoDatabase_SaysSo()
    {
        var file = Path.Combine(_folder, "text.db");
        await System.IO.File.WriteAllTextAsync(file, new string('x', 8192));

        var fault = await Should.ThrowAsync<StoreException>(() => Store.OpenAsync(file, Clock, CancellationToken.None));

        fault.Message.ShouldBe($"The file '{file}' is not a store; name another file.");
    }

    [Fact]
    public async Task Write_AnotherProcessHoldsTheLock_SaysSo()
    {
        await using var batch = await Store.Imports.BeginAsync(Sample.Origin("a.csv"), CancellationToken.None);
        await using var other = await Store.OpenAsync(Impatient, Clock, CancellationToken.None);

        var fault = await Should.ThrowAsync<StoreException>(() => other.ImportAsync("b.csv"));

        fault.Message.ShouldContain("Another process is writing to the store");
    }

    [Fact]
    public async Task Open_DuringAnImport_NeitherItNorReadingWaits()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"), Sample.Observed("acme", "m", 1, "1"));
        await Store.Scorecards.RecordAsync(Known, Sample.Now, CancellationToken.None);
        await using var batch = await Store.Imports.BeginAsync(Sample.Origin("b.csv"), CancellationToken.None);
        await batch.AddAsync(Sample.Account("bolt"), CancellationToken.None);

        await using var other = await Store.OpenAsync(Impatient, Clock, CancellationToken.None);

        (await other.Accounts.NamesAsync(CancellationToken.None)).ShouldHaveSingleItem().Key.ShouldBe("acme");
        (await other.Observations.ReadAsync("acme", Sample.On(Sample.Day), CancellationToken.None)).Measures.ShouldBe(["m"]);
        (await other.Imports.KnownKeysAsync(CancellationToken.None)).Accounts.ShouldBe(["acme"]); // all that a dry run asks for
        await other.Scorecards.RecordAsync(Known, Sample.Now, CancellationToken.None);
    }

    [Fact]
    public async Task Backup_IntoTheStoreItself_IsRefused()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        var link = Path.Combine(_folder, "link");
        System.IO.File.CreateSymbolicLink(link, File);

        foreach (var file in (string[])[File, File + "-wal", link, Path.Combine(_folder, "data", "..", "data", "store.db")])
        {
            var order = new Backup.CopyOrder(file, Force: true, "operator", Sample.Now);
            (await Should.ThrowAsync<StoreException>(() => Store.BackupAsync(order, CancellationToken.None))).Message.ShouldContain("is the store itself");
            (await Should.ThrowAsync<StoreException>(() => Store.RestoreAsync(order, CancellationToken.None))).Message.ShouldContain("is the store itself");
        }
    }

    protected override string Address => File;

    protected override Task<Store> OpenAsync() => Store.OpenAsync(File, Clock, CancellationToken.None);

    protected override Task EmptyAsync() => DropAsync();

    protected override Task DropAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
