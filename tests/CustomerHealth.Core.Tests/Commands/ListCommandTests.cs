using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Commands.Lists;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Portfolio;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>SC-13, SC-4, SC-11: the lists and the trend.</summary>
public class ListCommandTests
{
    private static readonly View Risk = Given.View(
        "vendor-risk", Given.Group("support", Given.Count("tickets") with { Name = "Open tickets", Unit = "open cases", Play = "Hold a triage call." })) with { Name = "Vendor Risk" };

    private static readonly View Expansion = Given.View(
        "vendor-expansion",
        Given.Group("sabers", Given.Count("sabers.owned", 10, 1) with { Better = Direction.Higher, NotApplicableWhen = [new Condition { Measure = "sabers.open-risk", Is = "yes" }] }) with { Name = "Sabers" }) with { Name = "Vendor Expansion" };

    private static readonly ManualClock Clock = new(Given.Noon(0));
    private static readonly Person Mia = new() { Key = "mia", Name = "Mia", Pod = "north" };

    private readonly Account _acme = Given.Account with { Owner = "mia", Pod = "north", Renewal = Given.Day.PlusDays(60) };
    private readonly InMemorySnapshots _snapshots = new();
    private readonly InMemoryActs _acts = new();
    private FixedScorecard _cards = new(Given.Scorecard(Risk, Expansion));
    private Func<Account, AsOf, Account> _then = (account, _) => account;

    [Fact]
    public async Task Risks_AccountTurnedRed_SC14_NamesAlertFactPlayAndOwner()
    {
        var reply = await AskAsync("risks", "mia", Given.Reading("tickets", "2", 40), Given.Reading("tickets", "9", 2));

        reply.Title.ShouldBe("Worth working on today: 1 of your 1 account");
        var sections = reply.Sections.OfType<TextSection>().ToList();
        sections[0].Lines.ShouldHaveSingleItem().ToString().ShouldBe("Acme Robotics: Vendor Risk Green 100 to Red 0 on 14 Nov");
        sections[1].Lines.Select(l => l.ToString()).ShouldBe(
        [
            "1.  Acme Robotics  ·  Vendor Risk Red 0  ↘\u00A0−100.0  ·  100\u00A0% data",
            "Open tickets: 9 open cases, green is 3 or fewer; renews in 60 days",
            "Hold a triage call  →  Owner of support, by Fri 20 Nov",
        ]);
    }

    [Fact]
    public async Task Risks_OperatorWithoutAScope_SeesAll() => (await AskAsync("risks", null, Given.Reading("tickets", "1"))).Title.ShouldBe("Nothing new to work on among 1 account");

    [Theory]
    [InlineData("mine", "needs a person")]
    [InlineData("pod", "not in one")]
    [InlineData("everybody", "none of mine, pod and all")]
    public async Task Risks_ScopeThatCannotBe_IsRefusedWithASentence(string scope, string sentence)
    {
        var reply = await AskAsync("risks " + scope, null);

        reply.Kind.ShouldBe(ReplyKind.Refusal);
        reply.Text.ShouldContain(sentence);
    }

    [Theory]
    [InlineData("risks all 99", "risks all")]
    [InlineData("risks 2", "risks all")]
    [InlineData("whitespace 2", "whitespace")]
    [InlineData("whitespace sabers 3", "whitespace sabers")]
    public async Task List_PageBehindTheEnd_IsRefusedWithTheLastOne(string text, string last)
    {
        var reply = await AskAsync(text, null, Given.Reading("tickets", "9"), Given.Reading("sabers.owned", "4"));

        reply.Kind.ShouldBe(ReplyKind.Refusal);
        reply.Text.ShouldBe($"There is no page {text.Split(' ')[^1]}: the list has one page. The last one: {last}.");
        reply.Actions.ShouldHaveSingleItem().Command.ShouldBe(last);
    }

    [Theory]
    [InlineData(1, 0, null)]
    [InlineData(2, 6, null)]
    [InlineData(2, 5, "There is no page 2: the list has one page. The last one: risks all.")]
    [InlineData(4, 11, "There is no page 4: the list has 3 pages. The last one: risks all 3.")]
    public void Page_Beyond_RefusesOnlyBehindTheLastRow(int number, int rows, string? sentence) => (new Page(number).Beyond(rows, "risks all")?.Text).ShouldBe(sentence);

    [Fact]
    public async Task Portfolio_Always_SC1_HasNoFigureOverTheViews()
    {
        var reply = await AskAsync("portfolio pod", "mia", Given.Reading("tickets", "9", 40), Given.Reading("tickets", "5", 2), Given.Reading("sabers.owned", "4", 60));

        var rows = reply.Sections.OfType<ScoresSection>().Single().Rows;
        rows.Select(r => (r.Name, r.Score, r.Trend)).ShouldBe([("Vendor Risk", "50", 50), ("Vendor Expansion", "50", 0)]);
        reply.Sections.OfType<TextSection>().Select(s => s.Lines[0].ToString()).ShouldBe(["Vendor Risk: 1 Yellow  ", "Vendor Risk: north 50\u00A0(1)"]);
    }

    [Fact]
    public async Task Whitespace_OpenRisk_SC4_IsListedApart()
    {
        (await AskAsync("whitespace", null, Given.Reading("sabers.owned", "4"))).Title.ShouldBe("White space: 1 to sell into, 0 to put right first");
        (await AskAsync("whitespace", null, Given.Reading("sabers.owned", "4"), Given.Reading("sabers.open-risk", "yes"))).Title.ShouldBe("White space: 0 to sell into, 1 to put right first");
        (await AskAsync("whitespace sabres", null)).Text.ShouldContain("did you mean 'sabers'?");
    }

    [Theory]
    [InlineData("risks all")]
    [InlineData("portfolio")]
    [InlineData("whitespace")]
    public async Task List_FromSnapshots_SC11_SaysOfWhichDayAndWhatCameInSince(string text)
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 40), Given.Reading("sabers.owned", "4", 40)];
        await WriteAsync(readings, 40, 1);
        await ActAsync("import", "file:o.csv", """{"added":1204,"unchanged":0}""");

        var reply = await AskAsync(text, null, readings);

        reply.Footer[1].ShouldBe("as of the end of Sun 15 Nov 2026, from the daily snapshots; 1,204 rows that came in since show with the next snapshot");
    }

    [Fact]
    public async Task Whitespace_ActedOnSinceTheSnapshot_GivesTheReasonOfNowBesideTheBandOfNow()
    {
        await WriteAsync([Given.Reading("sabers.owned", "4", 40)], 40, 1);
        await ActAsync("measure-set", "account:acme", null);

        var reply = await AskAsync("whitespace", null, Given.Reading("sabers.owned", "4", 40), Given.Reading("sabers.owned", "0"));

        reply.Sections.OfType<TextSection>().Single().Lines.ShouldHaveSingleItem().ToString().ShouldBe("Acme Robotics: Sabers Red, 0, green is 10 or more");
        reply.Footer[1].ShouldBe("as of the end of Sun 15 Nov 2026, from the daily snapshots; accounts acted on since as of now");
    }

    [Fact]
    public async Task Trend_SomeDaysWritten_SC11_ReadsThoseAndSaysSo()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 100), Given.Reading("tickets", "2", 10)];
        await WriteAsync(readings, 7);

        var reply = await AskAsync("acme trend", null, readings);

        reply.Sections.OfType<ScoresSection>().Single().Rows[0].Weeks.ShouldBe([.. Enumerable.Repeat<double?>(null, 11), .. Enumerable.Repeat<double?>(0, 13), 100, 100]);
        reply.Sections.OfType<TextSection>().Single().Lines[0].ToString().ShouldBe("9 Nov: Vendor Risk Red to Green");
        reply.Footer[2].ShouldStartWith("1 weeks from the daily snapshots, 25 worked out anew");
    }

    /// <summary>SC-11: what was said by another scorecard is not compared with what this one says.</summary>
    [Fact]
    public async Task Trend_ScorecardEdited_SC11_ComparesAllWeeksByTheOneInForce()
    {
        (string, Reading)[] readings = [Given.Reading("tickets", "5", 200)];
        var loose = Given.Scorecard(Risk with { Groups = [Given.Group("support", Given.Count("tickets", 5))] }, Expansion) with { Version = "loose" };
        await WriteAsync(new FixedScorecard(loose), readings, 35, 28, 14);
        await WriteAsync(readings, 7, 1);

        var reply = await AskAsync("acme trend", null, readings);

        var row = reply.Sections.OfType<ScoresSection>().Single().Rows[0];
        (row.Trend, row.Weeks.Distinct()).ShouldSatisfyAllConditions(r => r.Trend.ShouldBe(0), r => r.Item2.ShouldBe([50]));
        reply.Text.ShouldBe("Acme Robotics: no band has changed in 26 weeks.");
        reply.Footer[2].ShouldBe("1 weeks from the daily snapshots, 25 worked out anew from what was known then, all by the scorecard in force: it was edited");
    }

    /// <summary>SC-13: an import gave the account another owner since the snapshot; who is told to act is who has it now.</summary>
    [Fact]
    public async Task Risks_OtherOwnerSinceTheSnapshot_NamesTheOneOfToday()
    {
        var plain = Risk with { Groups = [Given.Group("support", Given.Count("tickets")) with { Owner = null }] };
        (string, Reading)[] readings = [Given.Reading("tickets", "9", 60)];
        _cards = new FixedScorecard(Given.Scorecard(plain, Expansion));
        _then = (account, day) => account with { Owner = day.Day < Given.Day ? "eero" : "mia" };
        await WriteAsync(_cards, readings, 40, 1);

        var reply = await AskAsync("risks mine", "mia", readings);

        reply.Sections.OfType<TextSection>().Last().Lines[2].ToString().ShouldContain("→  you");
    }

    /// <summary>The same alerts and risks as the lists say, and the account itself, with where it can be opened.</summary>
    [Fact]
    public async Task Home_AccountTurnedRed_ShowsAlertRiskAndAccount()
    {
        var reply = await AskAsync("home", "mia", Given.Reading("tickets", "2", 40), Given.Reading("tickets", "9", 2));

        (reply.Title, reply.Private).ShouldBe(("Your 1 account", true));
        reply.Text.ShouldBe("Your 1 account. 1 worth working on today.");
        var sections = reply.Sections.OfType<TextSection>().ToList();
        sections.Select(section => section.Head).ShouldBe(["New alerts", "Work on first", null, "Accounts"]);
        sections[0].Lines.ShouldHaveSingleItem().ToString().ShouldBe("Acme Robotics: Vendor Risk Green 100 to Red 0 on 14 Nov");
        sections[2].Lines[0].ToString().ShouldStartWith("1.  Acme Robotics");
        sections[3].Lines.ShouldHaveSingleItem().ToString().ShouldBe("Acme Robotics: Vendor Risk Red, 1 Unknown");
        reply.Menu!.Options.ShouldHaveSingleItem().ShouldBe(new ReplyAction("Acme Robotics", "acme"));
        reply.Actions.Select(action => action.Command).ShouldBe(["risks mine", "portfolio"]);
        reply.Footer[1].ShouldStartWith("as of ");
        reply.Footer[1].ShouldContain("EET");
    }

    [Fact]
    public async Task Home_NothingNew_SaysSoInsteadOfLeavingAGap()
    {
        var reply = await AskAsync("home", "mia", Given.Reading("tickets", "1"));

        var sections = reply.Sections.OfType<TextSection>().ToList();
        sections[0].Lines.ShouldHaveSingleItem().ToString().ShouldBe("None: nothing fell far, and nothing entered a worse band.");
        sections[1].Lines.ShouldHaveSingleItem().ToString().ShouldBe("Nothing new to work on today.");
    }

    [Fact]
    public async Task Home_NoAccountIsTheReaders_SaysWhoCanHelp()
    {
        _then = (account, _) => account with { Owner = "eero", Pod = "south" };

        var reply = await AskAsync("home", "mia", Given.Reading("tickets", "9"));

        reply.Title.ShouldBe("No accounts yet");
        reply.Text.ShouldContain("import of accounts.csv: ask whoever runs it");
        reply.Text.ShouldNotContain("Acme");
    }

    private Task WriteAsync((string, Reading)[] readings, params int[] daysAgo) => WriteAsync(_cards, readings, daysAgo);

    private async Task WriteAsync(FixedScorecard cards, (string, Reading)[] readings, params int[] daysAgo)
    {
        var writer = new SnapshotWriter(Evidence(readings), cards, _snapshots, Clock);
        foreach (var ago in daysAgo)
            await writer.WriteAsync(Given.AsOf.DaysBefore(ago), CancellationToken.None);
    }

    private Task ActAsync(string act, string subject, string? after) =>
        _acts.AppendAsync(new AuditEntry(Given.Noon(0), "operator", "test", act, subject, null, after), CancellationToken.None);

    private InMemoryAccounts Accounts => new([_acme], [Mia]) { Then = _then };

    private EvidenceReader Evidence(params (string, Reading)[] readings) => new(Accounts, new InMemoryObservations(readings), new InMemoryOverrides());

    private Task<Reply> AskAsync(string text, string? person, params (string, Reading)[] readings)
    {
        var (accounts, evidence, clock) = (Accounts, Evidence(readings), new ListClock(new Organization("Northlight", Given.Zone), Clock));
        var portfolio = new PortfolioReader(evidence, accounts, _snapshots, _cards, _acts);
        var dispatcher = new CommandDispatcher(
            [
                new HomeCommand(portfolio, evidence, accounts, _cards, clock), new RisksCommand(portfolio, evidence, accounts, _cards, clock), new PortfolioCommand(portfolio, accounts, _cards, clock),
                new WhitespaceCommand(portfolio, evidence, _cards, clock), new TrendCommand(evidence, accounts, _snapshots, _cards, clock),
            ],
            accounts);
        return dispatcher.DispatchAsync(Given.Request(text, person), CancellationToken.None);
    }
}
