using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Portfolio;

/// <summary>SC-11, SC-13: lists read the snapshots only where those can answer.</summary>
public class PortfolioReaderTests
{
    private static readonly Scorecard Old = Card("old", ticketsWeight: 1);
    private static readonly Scorecard Edited = Card("edited", ticketsWeight: 3);

    private readonly InMemorySnapshots _snapshots = new();
    private readonly InMemoryActs _acts = new();

    [Fact]
    public async Task ReadAsync_KeptByAnotherScorecard_ComparesAllWeeksByTheOneInForce()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 60), Given.Reading("mood", "green", 60)];
        await WriteAsync(Old, readings, 40, 1);

        var look = await LookAsync(Edited, 1, readings);

        (look.IsKept, look.IsEdited).ShouldBe((false, true));
        look.Standings.ShouldHaveSingleItem().Weeks.Select(week => week!.ScoreOf("vendor-risk", null)).ShouldBe([25, 25, 25, 25, 25]);
    }

    [Fact]
    public async Task ReadAsync_EditedWithinTheFourWeeks_ComparesAllWeeksByTheOneInForce()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 60), Given.Reading("mood", "green", 60)];
        await WriteAsync(Old, readings, 40, 10);
        await WriteAsync(Edited, readings, 9, 1);

        var standing = (await LookAsync(Edited, 1, readings)).Standings.ShouldHaveSingleItem();

        standing.ChangeOf("vendor-risk", null).ShouldBe(0);
    }

    [Fact]
    public async Task ReadAsync_KeptByTheScorecardInForce_ReadsWhatIsKept()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 60)];
        await WriteAsync(Old, readings, 40, 1);

        (await LookAsync(Old, 1, readings)).IsKept.ShouldBeTrue();
    }

    [Fact]
    public async Task ReadAsync_ManyAccountsAndOneDayKept_StillHasTheWeeksBefore()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60), Given.Reading("tickets", "9", 2)];
        await WriteAsync(Old, readings, 1);

        var look = await LookAsync(Old, 201, readings);

        look.Standings.Count.ShouldBe(201);
        look.Standings[0].ChangeOf("vendor-risk", null).ShouldBe(-100);
    }

    [Fact]
    public async Task ReadAsync_ActedOnSinceTheSnapshot_IsScoredForToday()
    {
        await WriteAsync(Old, [Given.Reading("tickets", "1", 60)], 40, 1);
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60), Given.Reading("tickets", "9")];
        (await LookAsync(Old, 1, readings)).Standings.ShouldHaveSingleItem().Now.ScoreOf("vendor-risk", null).ShouldBe(100);

        await _acts.AppendAsync(new AuditEntry(Given.Noon(0), "mia", "test", "measure-set", "account:acme", null, null), CancellationToken.None);
        var look = await LookAsync(Old, 1, readings);

        look.IsKept.ShouldBeTrue();
        var standing = look.Standings.ShouldHaveSingleItem();
        (standing.IsToday, standing.Now.ScoreOf("vendor-risk", null)).ShouldBe((true, 0));
    }

    [Fact]
    public async Task ReadAsync_RowsCameInSinceTheSnapshot_SC11_AreCountedAndNotShown()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60)];
        await WriteAsync(Old, readings, 40, 1);
        await CameInAsync(Given.AsOf.DaysBefore(1).Cutoff.Minus(Duration.FromSeconds(1)), "import", "added", 5);
        await CameInAsync(Given.Noon(0), "import", "added", 40);
        await CameInAsync(Given.Noon(0), "observations-received", "rows", 2);
        await CameInAsync(Given.Noon(0), "measure-set", "value", 1);

        (await LookAsync(Old, 1, readings)).Arrived.ShouldBe(new ArrivedRows(42, IsMore: false));
        (await LookAsync(Edited, 1, readings)).Arrived.ShouldBeNull("all is scored as of now");
    }

    [Fact]
    public async Task ReadAsync_MoreActsThanAreRead_SaysSo()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60)];
        await WriteAsync(Old, readings, 40, 1);
        for (var i = 0; i < PortfolioReader.MostActs; i++)
            await CameInAsync(Given.Noon(0), "import", "added", 1);

        (await LookAsync(Old, 1, readings)).Arrived.ShouldBe(new ArrivedRows(1000, IsMore: true));
    }

    private Task CameInAsync(Instant at, string act, string name, int count) =>
        _acts.AppendAsync(new AuditEntry(at, "operator", "import:o.csv", act, "file:o.csv", null, string.Create(CultureInfo.InvariantCulture, $$"""{"{{name}}":{{count}},"unchanged":3}""")), CancellationToken.None);

    private async Task WriteAsync(Scorecard scorecard, (string, Reading)[] readings, params int[] daysAgo)
    {
        var writer = new SnapshotWriter(Evidence(1, readings), new FixedScorecard(scorecard), _snapshots, new ManualClock(Given.Noon(0)));
        foreach (var ago in daysAgo)
            await writer.WriteAsync(Given.AsOf.DaysBefore(ago), CancellationToken.None);
    }

    private Task<PortfolioLook> LookAsync(Scorecard scorecard, int count, (string, Reading)[] readings) =>
        new PortfolioReader(Evidence(count, readings), Accounts(count), _snapshots, new FixedScorecard(scorecard), _acts).ReadAsync(Given.AsOf, _ => true, CancellationToken.None);

    private static Scorecard Card(string version, double ticketsWeight) => Given.Scorecard(
        Given.View("vendor-risk", Given.Group("support", Given.Count("tickets") with { Weight = ticketsWeight }, Given.Colour("mood")))) with { Version = version };

    private static EvidenceReader Evidence(int count, (string, Reading)[] readings) => new(Accounts(count), new InMemoryObservations(readings), new InMemoryOverrides());

    private static InMemoryAccounts Accounts(int count) => new(
        [Given.Account, .. Enumerable.Range(1, count - 1).Select(i => new Account { Key = string.Create(CultureInfo.InvariantCulture, $"b{i:000}"), Name = "B" })]);
}
