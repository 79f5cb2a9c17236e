using CustomerHealth.Core.Import;
using CustomerHealth.Storage.Backup;
using CustomerHealth.Storage.Migrations;
using CustomerHealth.Testing;
using Microsoft.Data.Sqlite;

namespace CustomerHealth.Storage.Tests;

public abstract partial class StoreContract
{
    private readonly string _backups = Directory.CreateTempSubdirectory("customerhealth-").FullName;

    private string BackupFile => Path.Combine(_backups, "made", "a b;Mode=ReadOnly'\"Ö.backup");

    [ContractFact]
    public async Task Backup_RestoredIntoANewStore_HoldsTheSame()
    {
        await Portfolio.FillAsync(Store, 1);
        var (scores, dump, audit) = (await Portfolio.ScoresAsync(Store), await DumpAsync(Store), await Store.Audit.ReadAsync(null, int.MaxValue, None));
        var made = await Store.BackupAsync(Order(), None);
        await RenewAsync();

        var restored = await Store.RestoreAsync(Order(), None);

        (restored.Rows, restored.Tables).ShouldBe((made.Rows, made.Tables));
        (await Portfolio.ScoresAsync(Store)).ShouldBe(scores);
        (await DumpAsync(Store)).ShouldBe(dump);
        var after = await Store.Audit.ReadAsync(null, int.MaxValue, None);
        after[0].ShouldBe(new(Sample.Now, "operator", "terminal", "restored", $"file:{Path.GetFileName(BackupFile)}", null, $$"""{"tables":{{made.Tables}},"rows":{{made.Rows}}}"""));
        after.Skip(1).ShouldBe(audit);
    }

    [ContractFact]
    public async Task Backup_Made_LeavesOneFileForItsOwnerAndAnAuditRow()
    {
        await Portfolio.FillAsync(Store, 2);

        var report = await Store.BackupAsync(Order(), None);

        report.File.ShouldBe(BackupFile);
        Directory.GetFiles(Path.GetDirectoryName(BackupFile)!).ShouldBe([BackupFile]);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(BackupFile).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        (await Store.Audit.ReadAsync($"file:{Path.GetFileName(BackupFile)}", 10, None)).ShouldHaveSingleItem().Act.ShouldBe("backup");
    }

    /// <summary>"Backup first" before an upgrade: the new release copies the store as it is, and the old one can go on with either.</summary>
    [ContractFact]
    public async Task Backup_StoreOfAnEarlierRelease_ChangesNeitherItNorTheCopysSchema()
    {
        await Store.DisposeAsync();
        await EmptyAsync();
        await using (var database = new Database(Storage.Store.IsPostgres(Address) ? new PostgresDialect(Address) : new SqliteDialect(Address)))
        {
            var scripts = Script.Embedded(database.Dialect.Name);
            await new ScriptRunner(database, Clock).RunAsync([.. scripts.Take(scripts.Count - 1)], None);
            await database.WriteAsync(t => Audit.AuditLog.AppendAsync(t, new(Sample.Now, "ann", "terminal", "note", "account:acme", null, null)), None);
        }

        await using (var old = await Storage.Store.OpenToBackUpAsync(Address, Clock, None))
            (await old.BackupAsync(Order(), None)).Rows.ShouldBe(1);

        var all = Script.Embedded("sqlite");
        await using (var copy = new Database(SqliteDialect.OfFile(BackupFile)))
            (await AppliedAsync(copy)).ShouldBe(all.Count - 1);
        await using (var database = new Database(Storage.Store.IsPostgres(Address) ? new PostgresDialect(Address) : new SqliteDialect(Address)))
            (await AppliedAsync(database)).ShouldBe(all.Count - 1);
        await RenewAsync();
        (await Store.RestoreAsync(Order(), None)).Rows.ShouldBe(1);
    }

    private static Task<long> AppliedAsync(Database database) => database.ReadAsync(
        connection => Dapper.SqlMapper.ExecuteScalarAsync<long>(connection, "select count(*) from schema_version"), None);

    [ContractFact]
    public async Task Restore_ThenImport_GivesNewIdsToWhatIsNew()
    {
        await Portfolio.FillAsync(Store, 3);
        await Store.BackupAsync(Order(), None);
        await RenewAsync();
        await Store.RestoreAsync(Order(), None);

        var counts = await Store.ImportAsync("n.csv", Sample.Account("new"), Sample.Observed("new", "new", 1, "1"), new OutcomeRecord("new", FactDay, "churned"));

        counts.Added.ShouldBe(3);
        (await Store.Observations.ReadAsync("new", Sample.On(Sample.Day), None)).Measures.ShouldBe(["new"]);
    }

    /// <summary>Each file adds its rows and one audit row in one transaction: a copy from the middle of one would not add up.</summary>
    [ContractFact]
    public async Task Backup_WhileImportsRun_IsTheStoreAtOneMoment()
    {
        const int PerFile = 500;
        const int MostFilesPerBackup = 400;
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        await using var writer = await Store.OpenAsync(Address, Clock, None);

        var backups = new List<string>();
        var file = 0;
        for (var round = 0; round < 4; round++)
        {
            var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            var order = Order($"{round}.db");
            var writing = WriteAsync(order.File, begun);
            await Task.WhenAny(begun.Task, writing);
            backups.Add((await Store.BackupAsync(order, None)).File);
            await writing;
        }

        foreach (var backup in backups)
        {
            await using var copy = await Store.OpenAsync(backup, Clock, None);
            var files = (await copy.Audit.ReadAsync(null, int.MaxValue, None)).Count(e => e.Act == "import") - 1;
            var history = await copy.Observations.ReadAsync("acme", Sample.On(Sample.Day), None);
            files.ShouldBeGreaterThan(0);
            history.Of("m").Length.ShouldBe(files * PerFile);
        }

        // It ends when the backup stands: SQLite's lock knows no queue, so that a writer that never pauses could keep the backup's audit entry out until it gives up.
        Task WriteAsync(string backup, TaskCompletionSource begun) => Task.Run(async () =>
        {
            for (var most = file + MostFilesPerBackup; file < most && !File.Exists(backup); file++)
            {
                await writer.ImportAsync($"f{file}.csv", Enumerable.Range(0, PerFile).Select(i => Sample.Observed("acme", "m", file * PerFile + i, "1")));
                begun.TrySetResult();
            }
        });
    }

    /// <summary>The import has begun before the backup and ends when the backup stands, however fast either is.</summary>
    [ContractFact]
    public async Task Backup_InTheMiddleOfAnImport_HoldsNothingOfIt()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        await using var writer = await Store.OpenAsync(Address, Clock, None);
        await using var batch = await writer.Imports.BeginAsync(Sample.Origin("b.csv"), None);
        await batch.AddAsync(Sample.Account("early"), None);

        using var patience = new CancellationTokenSource(Limits.Patience);
        var backup = Task.Run(() => Store.BackupAsync(Order(), None));
        while (!File.Exists(BackupFile) && !backup.IsCompleted)
            await Task.Delay(TimeSpan.FromMilliseconds(20), patience.Token);
        await batch.AddAsync(Sample.Account("late"), None);
        await batch.CommitAsync(None);

        await using var copy = await Store.OpenAsync((await backup).File, Clock, None);
        (await copy.Accounts.NamesAsync(None)).ShouldHaveSingleItem().Key.ShouldBe("acme");
        (await Store.Accounts.NamesAsync(None)).Count.ShouldBe(3);
    }

    [ContractFact]
    public async Task Backup_OfAnEmptyStore_IsRefused()
    {
        (await Should.ThrowAsync<StoreException>(() => Store.BackupAsync(Order(), None))).Message.ShouldContain("store is empty");

        Directory.GetFiles(_backups, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [ContractFact]
    public async Task Backup_FileExists_IsReplacedOnlyByForce()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        await Store.BackupAsync(Order(), None);
        var before = await File.ReadAllBytesAsync(BackupFile);

        (await Should.ThrowAsync<StoreException>(() => Store.BackupAsync(Order(), None))).Message.ShouldContain("--force");
        (await File.ReadAllBytesAsync(BackupFile)).ShouldBe(before);
        (await Store.BackupAsync(Order() with { Force = true }, None)).Rows.ShouldBeGreaterThan(0);
    }

    [ContractFact]
    public async Task Backup_Cancelled_LeavesNoFile()
    {
        await Portfolio.FillAsync(Store, 4);

        await Should.ThrowAsync<OperationCanceledException>(() => Store.BackupAsync(Order(), new CancellationToken(canceled: true)));

        Directory.GetFiles(_backups, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [ContractTheory]
    [InlineData("", "name a file")]
    [InlineData("a\0b", "NUL")]
    [InlineData(".", "is a folder")]
    [InlineData("x/", "is a folder")]
    [InlineData("text/x.db", "cannot be written")]
    public async Task Backup_PathThatCannotBe_SaysWhy(string path, string sentence)
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        await File.WriteAllTextAsync(Path.Combine(_backups, "text"), "x");

        (await Should.ThrowAsync<StoreException>(() => Store.BackupAsync(Order(path), None))).Message.ShouldContain(sentence);
    }

    [ContractFact]
    public async Task Restore_StoreNotEmpty_IsReplacedOnlyByForce()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme"));
        await Store.BackupAsync(Order(), None);
        await Store.ImportAsync("b.csv", Sample.Account("bolt"), Sample.Observed("bolt", "m", 1, "1"));

        (await Should.ThrowAsync<StoreException>(() => Store.RestoreAsync(Order(), None))).Message.ShouldContain("store is not empty");
        (await Store.Accounts.NamesAsync(None)).Count.ShouldBe(2);
        await Store.RestoreAsync(Order() with { Force = true }, None);

        (await Store.Accounts.NamesAsync(None)).ShouldHaveSingleItem().Key.ShouldBe("acme");
        (await DumpAsync(Store)).ShouldBeEmpty();
    }

    public static TheoryData<string, string> Damage => new()
    {
        { "update schema_version set sha256 = 'edited' where id = 1", "differs from '0001_first.sql'" },
        { "insert into schema_version values (9999, '9999_later.sql', '', 0)", "from a newer release" },
        { "drop table audit", "no backup of a store" },
        { "pragma foreign_keys = off; delete from account", "refer to rows that are not there" },
        {
            "pragma foreign_keys = off; create table t (id integer primary key, account_id integer, owner text, objective text, week text, text text, state text, done_at integer); insert into t select * from weekly_goal; drop table weekly_goal; alter table t rename to weekly_goal; "
            + "insert into weekly_goal select id + 1, account_id, owner, objective, week, text, state, done_at from weekly_goal",
            "changed by hand and does not fit"
        },
        { "create table \"zz\"\"; drop table account; --\" (id integer primary key)", "changed by hand and does not fit" },
        { "create table zz (id)", "'zz.id' is of the type ''" },
    };

    /// <summary>The fifth fails in the middle of the copy, after most tables were replaced.</summary>
    [ContractTheory]
    [MemberData(nameof(Damage))]
    public async Task Restore_BackupThatWasMeddledWith_LeavesTheStoreAsItWas(string sql, string sentence)
    {
        await Portfolio.FillAsync(Store, 5);
        await Store.BackupAsync(Order(), None);
        await using (var backup = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = BackupFile, Pooling = false }.ConnectionString))
        {
            await backup.OpenAsync();
            await using var command = backup.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }

        await StaysAsItWasAsync(async () =>
            (await Should.ThrowAsync<StoreException>(() => Store.RestoreAsync(Order() with { Force = true }, None))).Message.ShouldContain(sentence));
    }

    [ContractFact]
    public async Task Restore_FileThatIsNoBackup_SaysSo()
    {
        await Portfolio.FillAsync(Store, 6);
        await Store.BackupAsync(Order("whole.db"), None);
        var whole = await File.ReadAllBytesAsync(Path.Combine(_backups, "whole.db"));
        await File.WriteAllBytesAsync(Path.Combine(_backups, "half.db"), whole[..(whole.Length / 2)]);
        await File.WriteAllTextAsync(Path.Combine(_backups, "text"), new string('x', 9000));
        await File.WriteAllTextAsync(Path.Combine(_backups, "empty"), "");

        await StaysAsItWasAsync(async () =>
        {
            foreach (var (file, sentence) in ((string, string)[])[("nowhere", "does not exist"), (".", "is a folder"), ("text", "is not a store"), ("empty", "no backup"), ("half.db", "damaged")])
                (await Should.ThrowAsync<StoreException>(() => Store.RestoreAsync(Order(file) with { Force = true }, None), file)).Message.ShouldContain(sentence);
        });
    }

    [ContractFact]
    public async Task Restore_Cancelled_LeavesTheStoreAsItWas()
    {
        await Portfolio.FillAsync(Store, 7);
        await Store.BackupAsync(Order(), None);

        await StaysAsItWasAsync(() =>
            Should.ThrowAsync<OperationCanceledException>(() => Store.RestoreAsync(Order() with { Force = true }, new CancellationToken(canceled: true))));
    }

    private async Task StaysAsItWasAsync(Func<Task> restore)
    {
        var (scores, dump, audit) = (await Portfolio.ScoresAsync(Store), await DumpAsync(Store), await Store.Audit.ReadAsync(null, int.MaxValue, None));

        await restore();

        (await Portfolio.ScoresAsync(Store)).ShouldBe(scores);
        (await DumpAsync(Store)).ShouldBe(dump);
        (await Store.Audit.ReadAsync(null, int.MaxValue, None)).ShouldBe(audit);
        (await Store.ImportAsync("n.csv", Sample.Account("new"))).Added.ShouldBe(1);
    }

    private async Task RenewAsync()
    {
        await Store.DisposeAsync();
        await DropAsync();
        _store = await OpenAsync();
    }

    private CopyOrder Order(string? name = null) => new(name is null ? BackupFile : name is "" or "a\0b" ? name : Path.Combine(_backups, name), Force: false, "operator", Sample.Now);
}
