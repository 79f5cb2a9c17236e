using CustomerHealth.Core.Import;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Tests.Import;

public sealed class CsvImportTests : IDisposable
{
    private const string Accounts = "key,name\nacme,Acme\nbeta,Beta\n";
    private const string MixedObservations = "account,measure,at,value,source\nacme,a.b,2026-09-30,7,s\nnobody,a.b,2026-09-30,\"7,5\",s\nbeta,a.b,2026-09-30,8,s\n";

    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Run_OneBadRow_StoresTheOtherFilesButNothingOfThisOne()
    {
        _files.With("accounts.csv", Accounts).With("observations.csv", MixedObservations);

        var report = await _files.ImportAsync();

        report.IsClean.ShouldBeFalse();
        report.Files.Select(file => (file.Name, file.Rows, file.Stored)).ShouldBe([("accounts.csv", 2, true), ("observations.csv", 3, false)]);
        report.Files[0].Counts.Added.ShouldBe(2);
        _files.Store.Stored<ObservationRecord>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Run_SkipBad_StoresTheRestAndWritesTheRefusedRows()
    {
        _files.With("accounts.csv", Accounts).With("observations.csv", MixedObservations);

        var file = (await _files.ImportAsync(options: new() { SkipBad = true })).Files[1];

        (file.Stored, file.RefusedTotal).ShouldBe((true, 1));
        _files.Store.Stored<ObservationRecord>().Select(record => record.Observation.Account).ShouldBe(["acme", "beta"]);
        File.ReadAllText(file.RefusedFile!).ShouldBe("account,measure,at,value,source,reason\nnobody,a.b,2026-09-30,\"7,5\",s,account: there is no account 'nobody'\n");
        Path.GetFileName(file.RefusedFile!).ShouldBe("observations.csv.refused.csv");
    }

    [Theory]
    [InlineData("nobody,a.b,2026-09-30,\"7,5\",s,", "nobody,a.b,2026-09-30,\"7,5\",s,,account: there is no account 'nobody'")]
    [InlineData("nobody,a.b,2026-09-30,7", "nobody,a.b,2026-09-30,7,,,the row has 4 columns and the header has 6")]
    [InlineData("nobody,a.b,2026-09-30,7\"x,s,", "nobody,a.b,2026-09-30,\"7\"\"x\",s,,a quote stands inside the text; put the whole cell in quotes and double the quotes in it")]
    [InlineData("nobody,a.b,2026-09-30,\"7,s,", "nobody,a.b,2026-09-30,\"7,s,\n\",,,a quote is opened and never closed")]
    [InlineData("nobody,a.b,2026-09-30,7,s,,x", "nobody,a.b,2026-09-30,7,s,,x,the row has 7 columns and the header has 6")]
    public async Task Run_RefusedRow_HasItsReasonLastAndIsImportedAgainOnceMended(string row, string refused)
    {
        const string Header = "account,measure,at,value,source,id";
        _files.Knowing("acme").With("observations.csv", $"{Header}\nacme,a.b,2026-09-30,7,s,\n{row}\n");
        var path = (await _files.ImportAsync("observations.csv", new() { SkipBad = true })).Files[0].RefusedFile!;
        File.ReadAllText(path).ShouldBe($"{Header},reason\n{refused}\n");

        var again = (await _files.ImportAsync(Path.GetFileName(path), new() { SkipBad = true })).Files[0];
        File.WriteAllText(path, $"{Header},reason\nacme,a.b,2026-10-30,8,s,,{refused[(refused.LastIndexOf(',') + 1)..]}\nacme,a.b,2026-10-30,9,s,\n");
        var mended = (await _files.ImportAsync(Path.GetFileName(path))).Files[0];

        File.ReadAllText(again.RefusedFile!).ShouldStartWith($"{Header},reason\nnobody,a.b,2026-09-30,");
        (mended.Stored, mended.RefusedTotal, mended.Counts.Added).ShouldBe((true, 0, 2));
        _files.Store.Stored<ObservationRecord>().Select(record => record.Observation.Value).ShouldBe(["7", "8", "9"]);
    }

    [Fact]
    public async Task Run_ReasonThatIsNotLast_IsRefused() =>
        (await _files.With("pods.csv", "key,reason,name\nn,x,North\n").ImportAsync("pods.csv")).Files[0].Refused.ShouldHaveSingleItem().Column.ShouldBe("reason");

    [Fact]
    public async Task Run_FolderAgainAfterSkipBad_LeavesTheRefusedFileAlone()
    {
        _files.With("accounts.csv", Accounts).With("observations.csv", MixedObservations);
        await _files.ImportAsync(options: new() { SkipBad = true });

        (await _files.ImportAsync(options: new() { SkipBad = true })).Files.Length.ShouldBe(2);
    }

    [Fact]
    public async Task Run_DryRun_ChecksAgainstEarlierFilesAndStoresNothing()
    {
        _files.With("accounts.csv", Accounts).With("observations.csv", MixedObservations);

        var report = await _files.ImportAsync(options: new() { DryRun = true, SkipBad = true });

        report.Files[1].Refused.ShouldHaveSingleItem().Column.ShouldBe("account");
        report.Files.ShouldAllBe(file => !file.Stored && file.RefusedFile == null);
        _files.Store.Begun.ShouldBe(0);
        Directory.GetFiles(_files.Folder).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Run_AccountsFileRefused_ItsKeysAreNotKnownLater()
    {
        _files.With("accounts.csv", Accounts + "x,\n").With("outcomes.csv", "account,date,event\nacme,2026-01-01,renewed\n");

        (await _files.ImportAsync()).Files[1].Refused.ShouldHaveSingleItem().Why.ShouldBe("there is no account 'acme'");
    }

    [Fact]
    public async Task Run_UnknownName_NamesTheKnownOnesAndTheMapping()
    {
        var file = (await _files.With("export.csv", "a\n1\n").ImportAsync("export.csv")).Files.Single();

        file.Refused.Single().Why.ShouldBe(
            "a file of this name is not known; known are accounts.csv, experiments.csv, holidays.csv, objectives.csv, observations.csv, outcomes.csv, "
            + "people.csv, pods.csv, training.csv and weekly_goals.csv; for any other give a mapping file (--map)");
    }

    [Theory]
    [InlineData("nowhere.csv", "there is no such file or folder")]
    [InlineData(null, "the folder has no *.csv file")]
    public async Task Run_NothingThere_SaysSo(string? name, string why) =>
        (await _files.ImportAsync(name)).Files.Single().Refused.Single().Why.ShouldBe(why);

    [Fact]
    public async Task Run_Progress_EndsWithTheWholeFile()
    {
        var reports = new List<ImportProgress>();
        _files.With("accounts.csv", "key,name\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i},A\n")));

        await _files.ImportAsync(progress: new Recorder(reports));

        reports.Count.ShouldBe(3);
        reports[^1].ShouldBe(new ImportProgress("accounts.csv", reports[^1].BytesTotal, new FileInfo(Path.Combine(_files.Folder, "accounts.csv")).Length, 20_000));
        reports[0].BytesRead.ShouldBeLessThan(reports[0].BytesTotal);
    }

    [Fact]
    public async Task Run_Cancelled_CommitsNothing()
    {
        _files.With("accounts.csv", "key,name\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"a{i},A\n")));
        var import = new CsvImport(_files.Store, ImportFiles.Helsinki, new ManualClock(ImportFiles.Now));

        await Should.ThrowAsync<OperationCanceledException>(
            () => import.RunAsync(_files.Folder, new ImportOptions(), null, new CancellationToken(canceled: true)));

        _files.Store.Records.ShouldBeEmpty();
    }

    private sealed class Recorder(List<ImportProgress> reports) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => reports.Add(value);
    }
}
