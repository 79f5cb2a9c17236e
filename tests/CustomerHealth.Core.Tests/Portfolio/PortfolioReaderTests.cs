using System.Globalization;
using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
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

    /// <summary>SC-13: whose list an account is in is as of today, though an import is no reason to score it again.</summary>
    [Theory]
    [InlineData("import:accounts.csv", false)]
    [InlineData("test", true)]
    public async Task ReadAsync_OtherOwnerSinceTheSnapshot_IsTheNewOnesAndNotSteady(string place, bool isToday)
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60)];
        await WriteAsync(Old, readings, 40, 1);
        await _acts.AppendAsync(new AuditEntry(Given.Noon(0), "operator", place, "account-changed", "account:acme", null, null), CancellationToken.None);
        var accounts = new InMemoryAccounts([Given.Account]) { Then = (account, day) => account with { Owner = day.Day < Given.Day ? "mara" : "eero" } };

        var eeros = await LookAsync(accounts, readings, "eero");
        var maras = await LookAsync(accounts, readings, "mara");

        maras.Standings.ShouldBeEmpty();
        var standing = eeros.Standings.ShouldHaveSingleItem();
        (standing.Account.Owner, standing.HasSteadyOwner, standing.IsToday).ShouldBe(("eero", false, isToday));
    }

    [Theory]
    [InlineData("import:accounts.csv")]
    [InlineData("test")]
    public async Task ReadAsync_LeftSinceTheSnapshot_IsInNoList(string place)
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60)];
        await WriteAsync(Old, readings, 40, 1);
        await _acts.AppendAsync(new AuditEntry(Given.Noon(0), "operator", place, "account-changed", "account:acme", null, null), CancellationToken.None);
        var accounts = new InMemoryAccounts([Given.Account with { Owner = "mara" }])
        {
            Then = (account, day) => account with { Lifecycle = day.Day < Given.Day ? account.Lifecycle : Lifecycle.Churned },
        };

        (await LookAsync(accounts, readings, "mara")).Standings.ShouldBeEmpty();
    }

    [Fact]
    public async Task ReadAsync_AddedSinceTheSnapshotAndActedOn_IsThereWithoutWeeksBefore()
    {
        await WriteAsync(Old, [Given.Reading("tickets", "1", 60)], 40, 1);
        (string, Reading)[] readings = [Given.Reading("tickets", "9")];
        (await LookAsync(Old, 2, readings)).Standings.ShouldHaveSingleItem().Account.Key.ShouldBe("acme", "nobody acted on the other one");

        await _acts.AppendAsync(new AuditEntry(Given.Noon(0), "mia", "test", "override-set", "account:b001", null, null), CancellationToken.None);
        var added = (await LookAsync(Old, 2, readings)).Standings[1];

        (added.Account.Key, added.IsToday, added.Now.ScoreOf("vendor-risk", null)).ShouldBe(("b001", true, 0));
        added.Before.ShouldBeNull();
    }

    /// <summary>A large import leaves an entry for each account it changed: it neither costs a score each nor pushes out what a person did.</summary>
    [Fact]
    public async Task ReadAsync_ManyAccountsImportedSince_StillFindsTheActOfAPersonAndScoresOnlyThat()
    {
        await WriteAsync(Old, [Given.Reading("tickets", "1", 60)], 40, 1);
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60), Given.Reading("tickets", "9")];
        await _acts.AppendAsync(new AuditEntry(Given.Noon(0), "mia", "test", "measure-set", "account:acme", null, null), CancellationToken.None);
        for (var i = 1; i <= PortfolioReader.MostActs; i++)
            await _acts.AppendAsync(new AuditEntry(Given.Noon(0), "operator", "import:accounts.csv", "account-changed", string.Create(CultureInfo.InvariantCulture, $"account:b{i:000}"), null, null), CancellationToken.None);
        var accounts = Accounts(300);

        var look = await Reader(accounts, Old, readings).ReadAsync(Given.AsOf, _ => true, Rights.All, CancellationToken.None);

        look.Standings.ShouldHaveSingleItem().Now.ScoreOf("vendor-risk", null).ShouldBe(0);
        look.Arrived.ShouldBe(new ArrivedRows(0, IsMore: false));
        accounts.AskedAlone.ShouldBe(1);
    }

    [Fact]
    public async Task ReadAsync_ManyAccountsActedOnSince_ReadsThemAllAtOnce()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "1", 60)];
        await WriteAsync(Old, readings, 40, 1);
        for (var i = 1; i <= 201; i++)
            await _acts.AppendAsync(new AuditEntry(Given.Noon(0), "mia", "test", "measure-set", string.Create(CultureInfo.InvariantCulture, $"account:b{i:000}"), null, null), CancellationToken.None);
        var accounts = Accounts(202);

        (await Reader(accounts, Old, readings).ReadAsync(Given.AsOf, _ => true, Rights.All, CancellationToken.None)).Standings.Count(one => one.IsToday).ShouldBe(201);

        accounts.AskedAlone.ShouldBe(0);
    }

    [Fact]
    public async Task ReadAsync_ManyAccountsWithoutSnapshots_AreReadAtOnceAndKeptUntilAnythingChanges()
    {
        var accounts = Accounts(201);
        var reader = Reader(accounts, Old, [Given.Reading("tickets", "9", 2)]);
        var first = await LookAsync(reader, Given.AsOf);
        var again = await LookAsync(reader, Given.AsOf);
        var nextDay = await LookAsync(reader, Given.AsOf.DaysBefore(-1));
        await _acts.AppendAsync(new AuditEntry(Given.Noon(0), "mia", "test", "measure-set", "account:acme", null, null), CancellationToken.None);
        var changed = await LookAsync(reader, Given.AsOf.DaysBefore(-1));

        accounts.AskedAlone.ShouldBe(0);
        again.ShouldBeSameAs(first);
        nextDay.ShouldNotBeSameAs(first);
        changed.ShouldNotBeSameAs(nextDay);

        static async Task<Standing> LookAsync(PortfolioReader reader, AsOf day) => (await reader.ReadAsync(day, _ => true, Rights.All, CancellationToken.None)).Standings[0];
    }

    /// <summary>GV-3: what is kept between readers never holds one reader's cut for another.</summary>
    [Fact]
    public async Task ReadAsync_ManyAccountsAndTwoReaders_EachGetsTheirOwn()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 60)];
        InMemoryAccounts accounts = new([.. Enumerable.Range(0, 600).Select(i => Given.Account with { Key = $"b{i:000}", Owner = i % 2 == 0 ? "mia" : "tom" })]);
        var reader = new PortfolioReader(new EvidenceReader(accounts, new InMemoryObservations(readings), new InMemoryOverrides()), accounts, _snapshots, new FixedScorecard(Old), _acts);

        foreach (var person in (string[])["mia", "tom", "mia"])
        {
            var look = await reader.ReadAsync(Given.AsOf, _ => true, Rights.OfMember(new Person { Key = person, Name = person }), CancellationToken.None);

            look.Standings.Count.ShouldBe(300);
            look.Standings.ShouldAllBe(one => one.Account.Owner == person);
        }

        (await reader.ReadAsync(Given.AsOf, _ => true, Rights.All, CancellationToken.None)).Standings.Count.ShouldBe(600);
        (await reader.ReadAsync(Given.AsOf, _ => true, Rights.None, CancellationToken.None)).Standings.ShouldBeEmpty();
    }

    /// <summary>Another scope is scored as far as it was not, and the scorecard in force is asked for each time.</summary>
    [Fact]
    public async Task ReadAsync_ManyAccountsOfAnotherScopeOrScorecard_AreScoredToo()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 60), Given.Reading("mood", "green", 60)];
        var cards = new EditableCard { Current = Old };
        var reader = new PortfolioReader(Evidence(300, readings), Accounts(300), _snapshots, cards, _acts);
        var some = await reader.ReadAsync(Given.AsOf, account => account.Key != "acme" && string.CompareOrdinal(account.Key, "b250") < 0, Rights.All, CancellationToken.None);
        var all = await reader.ReadAsync(Given.AsOf, _ => true, Rights.All, CancellationToken.None);
        cards.Current = Edited;
        var edited = await reader.ReadAsync(Given.AsOf, _ => true, Rights.All, CancellationToken.None);

        (some.Standings.Count, all.Standings.Count).ShouldBe((249, 300));
        all.Standings[1].ShouldBeSameAs(some.Standings[0]);
        (all.Standings[0].Now.ScoreOf("vendor-risk", null), edited.Standings[0].Now.ScoreOf("vendor-risk", null)).ShouldBe((50, 25));
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
        _acts.AppendAsync(new AuditEntry(at, "operator", act == "import" ? "import:o.csv" : "api", act, "file:o.csv", null, string.Create(CultureInfo.InvariantCulture, $$"""{"{{name}}":{{count}},"unchanged":3}""")), CancellationToken.None);

    private async Task WriteAsync(Scorecard scorecard, (string, Reading)[] readings, params int[] daysAgo)
    {
        var writer = new SnapshotWriter(Evidence(1, readings), new FixedScorecard(scorecard), _snapshots, new ManualClock(Given.Noon(0)));
        foreach (var ago in daysAgo)
            await writer.WriteAsync(Given.AsOf.DaysBefore(ago), CancellationToken.None);
    }

    private Task<PortfolioLook> LookAsync(Scorecard scorecard, int count, (string, Reading)[] readings) =>
        Reader(Accounts(count), scorecard, readings).ReadAsync(Given.AsOf, _ => true, Rights.All, CancellationToken.None);

    private Task<PortfolioLook> LookAsync(InMemoryAccounts accounts, (string, Reading)[] readings, string owner) =>
        Reader(accounts, Old, readings).ReadAsync(Given.AsOf, account => account.Owner == owner, Rights.All, CancellationToken.None);

    private PortfolioReader Reader(InMemoryAccounts accounts, Scorecard scorecard, (string, Reading)[] readings) => new(
        new EvidenceReader(accounts, new InMemoryObservations(readings), new InMemoryOverrides()), accounts, _snapshots, new FixedScorecard(scorecard), _acts);

    private static Scorecard Card(string version, double ticketsWeight) => Given.Scorecard(
        Given.View("vendor-risk", Given.Group("support", Given.Count("tickets") with { Weight = ticketsWeight }, Given.Colour("mood")))) with { Version = version };

    private static EvidenceReader Evidence(int count, (string, Reading)[] readings) => new(Accounts(count), new InMemoryObservations(readings), new InMemoryOverrides());

    private static InMemoryAccounts Accounts(int count) => new(
        [Given.Account, .. Enumerable.Range(1, count - 1).Select(i => new Account { Key = string.Create(CultureInfo.InvariantCulture, $"b{i:000}"), Name = "B" })]);

    private sealed class EditableCard : IScorecardSource
    {
        public required Scorecard Current { get; set; }
    }
}
