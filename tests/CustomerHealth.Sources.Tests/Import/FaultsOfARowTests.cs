using CustomerHealth.Core.Import;

namespace CustomerHealth.Sources.Tests.Import;

/// <summary>A row is mended once: every fault of it is named (contract, section 1).</summary>
public sealed class FaultsOfARowTests : IDisposable
{
    private const string Header = "account,measure,at,value,source\n";
    private const string Objectives = "account,key,metric,baseline,target,start,due\n";

    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Import_RowOfSeveralFaults_NamesEachWithItsColumn()
    {
        var report = await _files.ObservationsAsync($"{Header}acme,a.b,2026-09-30,7,s\nnobody,Open Tickets,30.9.2026,,s\n");

        report.Refused.Select(refused => refused.ToString()).ShouldBe(
        [
            "observations.csv(3): at: '30.9.2026' is not a date or time; write it as 2026-09-30, 2026-09-30T14:05 or 2026-09-30T14:05:00Z",
            "observations.csv(3): account: there is no account 'nobody'",
            "observations.csv(3): measure: 'Open Tickets' is no key of a measure; use lower-case letters, digits, '-' and dots, as in support.open-tickets",
            "observations.csv(3): value: is empty; a value is required",
        ]);
        (report.RefusedTotal, report.RefusedUnnamed).ShouldBe((1, 0));
    }

    [Fact]
    public async Task Import_CellWhoseFaultLeadsToAnother_IsNamedOnce()
    {
        _files.Knowing("acme").With("objectives.csv", $"{Objectives}acme,k,m,1,4,2026-05-01,soon\n");

        var report = (await _files.ImportAsync("objectives.csv")).Files.Single();

        report.Refused.ShouldHaveSingleItem().Why.ShouldBe("'soon' is not a date; write it as 2026-09-30");
    }

    [Fact]
    public async Task Import_BothArmsWrong_NamesBoth()
    {
        _files.Knowing("acme").With(
            "experiments.csv",
            "account,name,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,n,B,10,11,0,0,2026-01-01\n");

        var report = (await _files.ImportAsync("experiments.csv")).Files.Single();

        report.Refused.Select(refused => refused.Column).ShouldBe(["control_conversions", "variant_visitors"]);
    }

    [Fact]
    public async Task Import_ThousandsOfRowsOfTwoFaults_NamesAThousandFaultsAndCountsTheOtherRows()
    {
        var report = await _files.ObservationsAsync(Header + string.Concat(Enumerable.Repeat("nobody,a.b,soon,1,s\n", 2_500)));

        report.Refused.Length.ShouldBe(1_000);
        report.Refused[^1].Line.ShouldBe(501);
        (report.RefusedTotal, report.RefusedUnnamed).ShouldBe((2_500, 2_000));
    }

    [Fact]
    public async Task Import_SkipBad_WritesEveryReasonOfTheRow()
    {
        _files.Knowing("acme").With("observations.csv", $"{Header}nobody,a.b,2026-09-30,,s\n");

        var report = (await _files.ImportAsync("observations.csv", new() { SkipBad = true })).Files.Single();

        File.ReadAllLines(report.RefusedFile!)[1].ShouldBe("nobody,a.b,2026-09-30,,s,account: there is no account 'nobody'; also value: is empty; a value is required");
    }

    [Fact]
    public async Task Import_KeyThatStandsTwiceInARowOfOtherFaults_IsNamedWithBothLines()
    {
        var report = (await _files.With("accounts.csv", "key,name,mrr\na,A,1\nb,B,1\na,A,-5\n").ImportAsync("accounts.csv")).Files.Single();

        report.Refused.Select(refused => $"{refused.Line} {refused.Column}: {refused.Why}").ShouldBe(
        [
            "4 mrr: '-5' is below 0; write what the account pays a month, or leave it blank",
            "4 key: 'a' stands twice in the file, first on line 2; leave one",
        ]);
    }

    [Fact]
    public async Task Import_ObjectiveThatStandsTwice_IsRefusedAndNamesBothLines()
    {
        _files.Knowing("acme").Knowing("beta").With(
            "objectives.csv",
            $"{Objectives}acme,leads,Leads,10,40,2026-07-01,2026-09-30\nbeta,leads,Leads,10,40,2026-07-01,2026-09-30\nacme,leads,Leads,10,60,2026-07-01,2026-12-31\n");

        var report = (await _files.ImportAsync("objectives.csv")).Files.Single();

        report.Refused.ShouldHaveSingleItem().ToString().ShouldBe("objectives.csv(4): key: 'leads' stands twice in the file for the account 'acme', first on line 2; leave one");
        _files.Store.Stored<ObjectiveRecord>().ShouldBeEmpty();
    }

    /// <summary>A wide row that is something else altogether: a hundred of its faults say so.</summary>
    [Fact]
    public void Read_RowOfThousandsOfFaults_NamesAHundred()
    {
        byte[] row = [.. Enumerable.Repeat((byte[])[0xFF, (byte)','], 2_000).SelectMany(cell => cell), (byte)'1', (byte)'\n'];
        _files.With("wide.csv", [.. System.Text.Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 2_001).Select(column => $"c{column}")) + "\n"), .. row]);

        Sources.Tables.TextTable.Read(Path.Combine(_files.Folder, "wide.csv")).Refused.Length.ShouldBe(100);
    }
}
