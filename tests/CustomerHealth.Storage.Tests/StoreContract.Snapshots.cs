using CustomerHealth.Core.Alerts;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Import;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Storage.Tests;

/// <summary>SC-11: score history is kept for ever, by account and measure, and says what was said then.</summary>
public abstract partial class StoreContract
{
    private static readonly LocalDate Eve = Sample.Day.PlusDays(-1);
    private static readonly Scorecard Card = Given.Scorecard(Given.View("risk", Given.Group("support", Given.Colour("m"), Given.Colour("n"))));

    [ContractFact]
    public async Task Snapshot_LaterAndLateKnownData_SC11_LeavesItAndItEqualsTheRecomputation()
    {
        await ColoursAsync("acme", 25, "green");
        await Writer().WriteAsync(Sample.On(Sample.Day), None);
        var said = await BodiesAsync(Sample.Day);
        await Store.ImportAsync("late.csv", Sample.Observed("acme", "m", 26 * DayMs, "red", knownAt: 60 * DayMs), Sample.Observed("acme", "m", 70 * DayMs, "yellow"));

        (await Writer().WriteAsync(Sample.On(Sample.Day), None)).ShouldBeNull();

        (await BodiesAsync(Sample.Day)).ShouldBe(said);
        var evidence = await Evidence().FindAsync("acme", Sample.On(new LocalDate(2027, 1, 1)), None);
        SnapshotText.Write(ScoreSnapshot.Of(new HealthEngine(Card, Sample.On(Sample.Day)).Score(evidence!))).ShouldBe(said["acme"]);
    }

    [ContractFact]
    public async Task Snapshot_NothingChanged_WritesTheDayAndNoRow()
    {
        await ColoursAsync("acme", 5, "green");
        await ColoursAsync("bolt", 5, "green");
        await Writer().WriteAsync(Sample.On(Eve), None);
        await Store.ImportAsync("new.csv", Sample.Observed("bolt", "m", 29 * DayMs, "red"));

        var outcome = await Writer().WriteAsync(Sample.On(Sample.Day), None);

        (outcome!.Run.Accounts, outcome.Run.Written, outcome.Alerts).ShouldBe((2, 1, 1));
        (await SaidAsync("acme", Eve, Sample.Day)).ShouldHaveSingleItem().Day.ShouldBe(Eve);
        (await SaidAsync("bolt", Sample.Day, Sample.Day)).ShouldHaveSingleItem().Day.ShouldBe(Sample.Day);
        (await SaidAsync("bolt", Eve, Sample.Day)).Count.ShouldBe(2);
        var alert = (await Store.Snapshots.AlertsAsync(Sample.Day, Sample.Day, None)).ShouldHaveSingleItem();
        (alert.Account, alert.View, alert.Group, alert.Alert.From, alert.Alert.To, alert.Alert.ToBand).ShouldBe(("bolt", "risk", null, 100, 0, Band.Red));
    }

    [ContractFact]
    public async Task Snapshot_ScorecardChanged_SC11_LeavesTheHistoryReadable()
    {
        await ColoursAsync("acme", 5, "green");
        await Writer().WriteAsync(Sample.On(Eve), None);
        var other = Given.Scorecard(Given.View("quite", Given.Group("other", Given.Colour("n")))) with { Version = "other" };

        var outcome = await Writer(other).WriteAsync(Sample.On(Sample.Day), None);

        outcome!.Alerts.ShouldBe(0);
        var layouts = await Store.Snapshots.LayoutsAsync(None);
        var all = (await SaidAsync("acme", Eve, Sample.Day)).Select(s => SnapshotText.Read(layouts[s.Scorecard], s)).ToList();
        all[0].Find("risk", "support")!.Measures.Select(m => (m.Key, m.Points)).ShouldBe([("m", 100), ("n", null)]);
        all[1].Views.ShouldHaveSingleItem().Key.ShouldBe("quite");
    }

    [ContractFact]
    public async Task Snapshot_StoppedInTheMiddle_LeavesNothingOfTheDay()
    {
        await ColoursAsync("acme", 5, "green");
        using var stop = new CancellationTokenSource();
        var stopping = new SnapshotWriter(Evidence(), new StoppingCard(stop), Store.Snapshots, Clock);

        await Should.ThrowAsync<OperationCanceledException>(() => stopping.WriteAsync(Sample.On(Sample.Day), stop.Token));

        (await Store.Snapshots.LastRunAsync(None)).ShouldBeNull();
        (await BodiesAsync(Sample.Day)).ShouldBeEmpty();
        (await Writer().WriteAsync(Sample.On(Sample.Day), None)).ShouldNotBeNull();
    }

    [ContractFact]
    public async Task Snapshot_TwoProcessesAtOnce_WriteTheDayOnce()
    {
        await ColoursAsync("acme", 5, "green");
        await using var other = await OpenAsync();
        var theirs = new SnapshotWriter(new EvidenceReader(other.Accounts, other.Observations, other.Overrides), new FixedScorecard(Card), other.Snapshots, Clock);

        var outcomes = await Task.WhenAll(Writer().WriteAsync(Sample.On(Sample.Day), None), theirs.WriteAsync(Sample.On(Sample.Day), None));

        outcomes.Count(o => o is not null).ShouldBe(1);
        (await SaidAsync("acme", Sample.Day, Sample.Day)).Count.ShouldBe(1);
    }

    [ContractFact]
    public async Task Snapshot_MoreAccountsThanARound_AreReadInOrdinalOrder()
    {
        string[] keys = [.. Enumerable.Range(0, 700).Select(i => $"a{i}"), "Zebra", "東京"];
        await Store.ImportAsync("a.csv", [.. keys.Select(k => Sample.Account(k)), .. keys.Select((k, i) => Sample.Observed(k, "m", i, i % 2 == 0 ? "green" : "red"))]);
        await Writer().WriteAsync(Sample.On(Sample.Day), None);

        var all = await Store.Snapshots.OnDayAsync(Sample.Day, null, None).ToListAsync();

        all.Select(s => s.Account).ShouldBe(keys.Order(StringComparer.Ordinal));
        all.Single(s => s.Account == "東京").Body.ShouldContain("r");
        (await Store.Snapshots.OnDayAsync(Sample.Day, new HashSet<string>(["a7"]), None).ToListAsync()).ShouldHaveSingleItem().Account.ShouldBe("a7");
    }

    [ContractFact]
    public async Task Snapshot_Since_HoldsOnlyWhatWasSaidAfterTheEarlierDay()
    {
        await ColoursAsync("acme", 5, "green");
        await ColoursAsync("bolt", 5, "green");
        await Writer().WriteAsync(Sample.On(Eve), None);
        await Store.ImportAsync("new.csv", Sample.Observed("bolt", "m", 29 * DayMs, "red"));
        await Writer().WriteAsync(Sample.On(Sample.Day), None);
        var both = new HashSet<string>(["acme", "bolt"]);

        var since = await Store.Snapshots.SinceAsync(Eve, Sample.Day.PlusDays(3), both, None).ToListAsync();

        (since.ShouldHaveSingleItem().Account, since[0].Day).ShouldBe(("bolt", Sample.Day));
        (await Store.Snapshots.SinceAsync(Eve.PlusDays(-1), Eve, both, None).ToListAsync()).Select(s => (s.Account, s.Day)).ShouldBe([("acme", Eve), ("bolt", Eve)]);
        (await Store.Snapshots.SinceAsync(Sample.Day, Sample.Day.PlusDays(7), both, None).ToListAsync()).ShouldBeEmpty();
    }

    /// <summary>SC-11: what is kept for ever must outlive the disk, on either engine.</summary>
    [ContractFact]
    public async Task Backup_WithSnapshots_KeepsDaysLayoutsFiguresAndAlerts()
    {
        await ColoursAsync("acme", 5, "green");
        await Writer().WriteAsync(Sample.On(Eve), None);
        await Store.ImportAsync("new.csv", Sample.Observed("acme", "m", 29 * DayMs, "red"));
        await Writer().WriteAsync(Sample.On(Sample.Day), None);
        var (run, layouts, said, alerts) = await KeptAsync();
        await Store.BackupAsync(Order(), None);
        await RenewAsync();

        await Store.RestoreAsync(Order(), None);

        alerts.Count.ShouldBe(1);
        said.Count.ShouldBe(2);
        var restored = await KeptAsync();
        (restored.Run, restored.Layouts).ShouldBe((run, layouts));
        restored.Said.ShouldBe(said);
        restored.Alerts.ShouldBe(alerts);
        (await Writer().WriteAsync(Sample.On(Sample.Day.PlusDays(1)), None))!.Run.Written.ShouldBe(0);
    }

    [ContractFact]
    public async Task Missing_FirstRunThenAPause_IsYesterdayThenEveryDaySince()
    {
        var today = Sample.Day.PlusDays(1);
        (await Writer().MissingAsync(today, None)).ShouldBe([Sample.Day]);
        await Writer().WriteAsync(Sample.On(Sample.Day), None);

        (await Writer().MissingAsync(today, None)).ShouldBeEmpty();
        (await Writer().MissingAsync(today.PlusDays(2), None)).ShouldBe([today, today.PlusDays(1)]);
        (await Writer().MissingAsync(today.PlusDays(900), None)).Count.ShouldBe(SnapshotWriter.MostDays);
    }

    [ContractFact]
    public async Task Accounts_AllEach_TakesTheVersionOfEachDayOfEveryAccount()
    {
        await Store.ImportAsync("a.csv", Sample.Account("bolt", "Bolt"), Sample.Account("acme", "Old"), Sample.Account("acme", "New", Sample.Day, Sample.Start + Duration.FromHours(1)));

        var found = await Store.Accounts.AllEachAsync([Sample.On(Eve), Sample.On(Sample.Day)], None).ToListAsync();

        found.Select(each => each.Select(a => a!.Name)).ShouldBe([["Old", "New"], ["Bolt", "Bolt"]]);
    }

    [ContractFact]
    public async Task Accounts_FindEach_TakesTheVersionOfEachDay()
    {
        await Store.ImportAsync("a.csv", Sample.Account("acme", "Old"), Sample.Account("acme", "New", Sample.Day, Sample.Start + Duration.FromHours(1)));

        var found = await Store.Accounts.FindEachAsync("acme", [Sample.On(Eve), Sample.On(Sample.Day)], None);

        found.Select(a => a!.Name).ShouldBe(["Old", "New"]);
        (await Store.Accounts.FindEachAsync("nobody", [Sample.On(Eve)], None)).ShouldBe([null]);
    }

    private async Task<(ScoreRun? Run, string Layouts, IReadOnlyList<StoredScores> Said, IReadOnlyList<AccountAlert> Alerts)> KeptAsync() => (
        await Store.Snapshots.LastRunAsync(None),
        string.Join('\n', await Store.Snapshots.LayoutsAsync(None)),
        await SaidAsync("acme", Eve, Sample.Day),
        await Store.Snapshots.AlertsAsync(Eve, Sample.Day, None));

    private async Task<IReadOnlyList<StoredScores>> SaidAsync(string account, LocalDate from, LocalDate to) =>
        [.. (await Store.Snapshots.OfAsync(new HashSet<string>([account]), from, to, None))[account]];

    private SnapshotWriter Writer(Scorecard? scorecard = null) => new(Evidence(), new FixedScorecard(scorecard ?? Card), Store.Snapshots, Clock);

    private EvidenceReader Evidence() => new(Store.Accounts, Store.Observations, Store.Overrides);

    private Task<ImportCounts> ColoursAsync(string account, int day, string colour) =>
        Store.ImportAsync($"{account}.csv", Sample.Account(account), Sample.Observed(account, "m", day * DayMs, colour));

    private async Task<Dictionary<string, string>> BodiesAsync(LocalDate day) =>
        (await Store.Snapshots.OnDayAsync(day, null, None).ToListAsync()).ToDictionary(s => s.Account, s => s.Body);

    /// <summary>Stops the run once it has begun.</summary>
    private sealed class StoppingCard(CancellationTokenSource stop) : IScorecardHistory
    {
        public Task<Scorecard> InForceAsync(Instant before, CancellationToken cancellationToken)
        {
            stop.Cancel();
            return Task.FromResult(Card);
        }
    }
}
