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
    [InlineData("mine", "not linked")]
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

    private async Task WriteAsync((string, Reading)[] readings, params int[] daysAgo)
    {
        var writer = new SnapshotWriter(Evidence(readings), Cards, _snapshots, Clock);
        foreach (var ago in daysAgo)
            await writer.WriteAsync(Given.AsOf.DaysBefore(ago), CancellationToken.None);
    }

    private Task ActAsync(string act, string subject, string? after) =>
        _acts.AppendAsync(new AuditEntry(Given.Noon(0), "operator", "test", act, subject, null, after), CancellationToken.None);

    private static FixedScorecard Cards => new(Given.Scorecard(Risk, Expansion));

    private EvidenceReader Evidence(params (string, Reading)[] readings) => new(new InMemoryAccounts([_acme], [Mia]), new InMemoryObservations(readings), new InMemoryOverrides());

    private Task<Reply> AskAsync(string text, string? person, params (string, Reading)[] readings)
    {
        var (accounts, evidence, clock) = (new InMemoryAccounts([_acme], [Mia]), Evidence(readings), new ListClock(new Organization("Northlight", Given.Zone), Clock));
        var portfolio = new PortfolioReader(evidence, accounts, _snapshots, Cards, _acts);
        var dispatcher = new CommandDispatcher(
            [
                new RisksCommand(portfolio, evidence, accounts, Cards, clock), new PortfolioCommand(portfolio, accounts, Cards, clock),
                new WhitespaceCommand(portfolio, evidence, Cards, clock), new TrendCommand(evidence, accounts, _snapshots, Cards, clock),
            ],
            accounts);
        return dispatcher.DispatchAsync(Given.Request(text, person), CancellationToken.None);
    }
}
