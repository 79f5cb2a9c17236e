using CustomerHealth.Core.Import;
using NodaTime;

namespace CustomerHealth.Sources.Tests.Import;

/// <summary>What is said to have happened has: only plans lie ahead. It is 2026-11-22 08:00 UTC, and somewhere the 23rd.</summary>
public sealed class FutureTests : IDisposable
{
    private const string Observations = "account,measure,at,value,source,id,known_at\n";
    private const string Looks = "account,name,variant,control_visitors,control_conversions,variant_visitors,variant_conversions,ended\nacme,n,B,10,1,10,2,";

    private readonly ImportFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("observations.csv", Observations + "acme,a.b,2999-01-01,7,s,,\n", "at", "2999-01-01")]
    [InlineData("observations.csv", Observations + "acme,a.b,2026-11-23T10:01,7,s,,\n", "at", "2026-11-23")]
    [InlineData("observations.csv", Observations + "acme,a.b,2026-11-24,7,s,,\n", "at", "2026-11-24")]
    [InlineData("observations.csv", Observations + "acme,a.b,2026-11-01,7,s,,2027-11-01\n", "known_at", "2027-11-01")]
    [InlineData("outcomes.csv", "account,date,event\nacme,2027-01-31,churned\n", "date", "2027-01-31")]
    [InlineData("training.csv", "person,module,completed\nann,m,2026-12-01\n", "completed", "2026-12-01")]
    [InlineData("experiments.csv", Looks + "2026-12-01\n", "ended", "2026-12-01")]
    [InlineData("weekly_goals.csv", "account,owner,week,text,state,done_at\nacme,ann,2026-W49,t,done,2026-12-01T12:00\n", "done_at", "2026-12-01")]
    public async Task Import_MoreThanADayAhead_IsRefused(string file, string text, string column, string day)
    {
        var report = await ImportAsync(file, text);

        var refused = report.Refused.ShouldHaveSingleItem();
        refused.Column.ShouldBe(column);
        refused.Why.ShouldBe($"{day} lies more than a day ahead of now (2026-11-22T08:00:00Z); only what has happened is stored");
        _files.Store.Records.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("observations.csv", Observations + "acme,a.b,2026-11-23,7,s,,2026-11-23\nacme,a.b,2026-11-23T10:00,7,s,,\n")]
    [InlineData("outcomes.csv", "account,date,event\nacme,2026-11-23,churned\n")]
    [InlineData("accounts.csv", "key,name,start,renewal\nacme,Acme,2027-01-01,2030-01-01\n")]
    [InlineData("objectives.csv", "account,key,metric,baseline,target,start,due\nacme,k,m,1,4,2027-01-01,2027-04-01\n")]
    [InlineData("weekly_goals.csv", "account,owner,week,text,state\nacme,ann,2027-W01,t,open\n")]
    [InlineData("holidays.csv", "calendar,date,name\nfi,2028-12-06,Independence Day\n")]
    public async Task Import_TomorrowOrAPlan_IsStored(string file, string text)
    {
        var report = await ImportAsync(file, text);

        report.Refused.ShouldBeEmpty();
        report.Stored.ShouldBeTrue();
    }

    [Fact]
    public async Task Import_MappedFactAhead_IsRefused()
    {
        _files.With("map.yaml", "key: id\noutcomes: { column: left, positive: [yes], event: churned, date: { constant: 2027-01-31 } }\nobservations: { at: { column: at }, source: { constant: s }, measures: { a.b: v } }\n");
        _files.Knowing("acme").With("export.csv", "id,left,at,v\nacme,yes,2027-01-01,7\n");

        var report = (await _files.ImportAsync("export.csv", new() { MapFile = Path.Combine(_files.Folder, "map.yaml") })).Files.Single();

        report.Refused.Select(refused => $"{refused.Column}: {refused.Why[..10]}").ShouldBe(["at: 2027-01-01", ": 2027-01-31"]);
    }

    [Fact]
    public async Task Import_FilesMovedAfterwards_AreCheckedByTheDayThatIsSaid()
    {
        _files.Knowing("acme").With("outcomes.csv", "account,date,event\nacme,2027-01-31,churned\n");

        var report = (await _files.ImportAsync("outcomes.csv", new() { Latest = Instant.FromUtc(2027, 2, 1, 0, 0) })).Files.Single();

        report.Refused.ShouldBeEmpty();
        _files.Store.Stored<OutcomeRecord>().ShouldHaveSingleItem();
    }

    private async Task<Sources.Import.FileReport> ImportAsync(string file, string text)
    {
        _files.Knowing("acme").With(file, text).Store.People.Add("ann");
        return (await _files.ImportAsync(file)).Files.Single();
    }
}
