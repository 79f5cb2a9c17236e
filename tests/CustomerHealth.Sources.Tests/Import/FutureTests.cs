using NodaTime;

namespace CustomerHealth.Sources.Tests.Import;

/// <summary>What is dated after today is stored, counts from its day on, and is noted: only plans lie ahead without a word. Today is 2026-11-22.</summary>
public sealed class FutureTests : IDisposable
{
    private const string Observations = "account,measure,at,value,source,id,known_at\n";
    private const string Looks = "account,name,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,n,B,10,1,10,2,";

    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("observations.csv", Observations + "acme,a.b,2999-01-01,7,s,,\n", "at", "2999-01-01")]
    [InlineData("observations.csv", Observations + "acme,a.b,2026-11-23T00:00,7,s,,\n", "at", "2026-11-23")]
    [InlineData("observations.csv", Observations + "acme,a.b,2026-11-01,7,s,,2027-11-01\n", "known_at", "2027-11-01")]
    [InlineData("observations.csv", Observations + "acme,a.b,9999-12-31T23:59:59Z,7,s,,\n", "at", "9999-12-31")]
    [InlineData("observations.csv", Observations + "acme,a.b,9999-12-31 23:59:59-05:00,7,s,,\n", "at", "9999-12-31")]
    [InlineData("observations.csv", Observations + "acme,a.b,9999-12-31T23:59,7,s,,\n", "at", "9999-12-31")]
    [InlineData("outcomes.csv", "account,date,event\nacme,2027-01-31,churned\n", "date", "2027-01-31")]
    [InlineData("training.csv", "person,module,completed\nann,m,2026-12-01\n", "completed", "2026-12-01")]
    [InlineData("experiments.csv", Looks + "2026-12-01\n", "ended", "2026-12-01")]
    [InlineData("weekly_goals.csv", "account,owner,week,text,state,done_at\nacme,ann,2026-W49,t,done,2026-12-01T12:00\n", "done_at", "2026-12-01")]
    public async Task Import_DatedAfterToday_IsStoredAndNoted(string file, string text, string column, string day)
    {
        var report = await ImportAsync(file, text);

        report.Ahead.ShouldBe(new(1, 2, column, NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value));
        (report.RefusedTotal, report.Stored).ShouldBe((0, true));
    }

    [Theory]
    [InlineData("observations.csv", Observations + "acme,a.b,2026-11-22,7,s,,2026-11-22\nacme,a.b,2026-11-22T23:59,7,s,,\n")]
    [InlineData("accounts.csv", "key,name,start,renewal\nacme,Acme,2027-01-01,2030-01-01\n")]
    [InlineData("objectives.csv", "account,key,metric,baseline,target,start,due\nacme,k,m,1,4,2027-01-01,2027-04-01\n")]
    [InlineData("weekly_goals.csv", "account,owner,week,text,state\nacme,ann,2027-W01,t,open\n")]
    [InlineData("holidays.csv", "calendar,date,name\nfi,2028-12-06,Independence Day\n")]
    public async Task Import_TodayOrAPlan_IsNotNoted(string file, string text)
    {
        var report = await ImportAsync(file, text);

        report.Ahead.ShouldBeNull();
        report.Stored.ShouldBeTrue();
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, false)]
    public async Task Import_SeveralAhead_CountsTheGoodRowsAndNamesTheFirstWhereTheyAreStoredOrWouldBe(bool isDryRun, bool skipsBad)
    {
        var bad = skipsBad ? "nobody,2027-01-01,churned\n" : "";
        var text = $"account,date,event\n{bad}acme,2026-01-01,renewed\nacme,2027-01-31,churned\nacme,2027-03-31,renewed\n";

        var report = await ImportAsync("outcomes.csv", text, new() { DryRun = isDryRun, SkipBad = skipsBad });

        report.Ahead.ShouldBe(new(2, skipsBad ? 4 : 3, "date", new LocalDate(2027, 1, 31)));
    }

    [Fact]
    public async Task Import_FileThatIsRefused_NotesNothing() =>
        (await ImportAsync("outcomes.csv", "account,date,event\nnobody,2026-01-01,churned\nacme,2027-01-31,churned\n")).Ahead.ShouldBeNull();

    [Fact]
    public async Task Import_MappedRowAhead_IsNotedOnce()
    {
        _files.With("map.yaml", "key: id\noutcomes: { column: left, positive: [yes], event: churned, date: { constant: 2027-01-31 } }\nobservations: { at: { column: at }, source: { constant: s }, measures: { a.b: v } }\n");
        _files.Knowing("acme").With("export.csv", "id,left,at,v\nacme,yes,2027-01-01,7\n");

        var report = (await _files.ImportAsync("export.csv", new() { MapFile = Path.Combine(_files.Folder, "map.yaml") })).Files.Single();

        report.Ahead.ShouldBe(new(1, 2, "at", new LocalDate(2027, 1, 1)));
        _files.Store.Records.Count.ShouldBe(2);
    }

    private async Task<Sources.Import.FileReport> ImportAsync(string file, string text, Sources.Import.ImportOptions? options = null)
    {
        _files.Knowing("acme").With(file, text).Store.People.Add("ann");
        return (await _files.ImportAsync(file, options)).Files.Single();
    }
}
