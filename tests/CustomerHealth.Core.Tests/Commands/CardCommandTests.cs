using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Commands;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.People;
using CustomerHealth.Core.Replies;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Json;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>CH-2: one card with every enabled view, what changed, the top risks with owner, renewal.</summary>
public class CardCommandTests
{
    private static readonly View Outcomes = Given.View(
        "vendor-outcomes",
        Given.Group("retention", Given.Colour("sponsor") with { Name = "Sponsor", Play = "Ask the sponsor to introduce the successor." }) with { Name = "Retention", Owner = "Customer Success" },
        Given.Group("expansion", Given.Colour("deal") with { Name = "Deal" }) with { Name = "Expansion" },
        Given.Group("advocacy", Given.Colour("reference") with { Name = "Reference" }) with { Name = "Advocacy" }) with
    { Name = "Vendor Outcomes", Combine = Combine.None };

    private static readonly View RiskView = Given.View(
        "vendor-risk",
        Given.Group("support", Given.Count("support.open-tickets") with { Name = "Open tickets", Unit = "open cases", Play = "Hold a triage call." }) with { Owner = "Head of Support" }) with
    { Name = "Vendor Risk" };

    [Fact]
    public async Task Card_AdvocateAboutToChurn_SC2_NamesTheConflictFirst()
    {
        var card = await AskAsync(Given.Reading("sponsor", "green", 40), Given.Reading("sponsor", "red", 3), Given.Reading("reference", "green", 40));

        var verdict = card.Sections[0].ShouldBeOfType<VerdictSection>();
        verdict.Conflict.ShouldBe("Conflict: advocate about to churn");
        verdict.Lines[0].ToString().ShouldBe("Retention Red, Advocacy Green");
        verdict.Lines[1].ToString().ShouldContain("Renewal is in 60 days.");
        card.Text.ShouldStartWith("Acme Robotics: Conflict: advocate about to churn.");
    }

    [Fact]
    public async Task Card_Always_CH2_ShowsEveryViewWithBandScoreCoverageTrendAndRenewal()
    {
        var card = await AskAsync(Given.Reading("support.open-tickets", "2", 40), Given.Reading("support.open-tickets", "9", 2), Given.Reading("reference", "green", 1));

        var scores = card.Sections.OfType<ScoresSection>().Single();
        scores.Renewal.ShouldBe("15 Jan 2027, in 60 days");
        scores.Rows.Select(r => r.Name).ShouldBe(["Vendor Outcomes", "Vendor Risk"]);
        var risk = scores.Rows[1];
        (risk.Band, risk.Score, risk.Trend, risk.Coverage).ShouldBe((Band.Red, "0", -100, 1));
        risk.Weeks.ShouldBe([100, 100, 100, 100, 0]);
        scores.Rows[0].Groups.Select(g => g.Name).ShouldBe(["Retention", "Expansion", "Advocacy"]);
        scores.Rows[0].Score.ShouldBeNull();
    }

    [Fact]
    public async Task Card_ViewFell_SaysWhatMovedFromWhatToWhat()
    {
        var card = await AskAsync(Given.Reading("support.open-tickets", "2", 40), Given.Reading("support.open-tickets", "9", 2));

        var changed = card.Sections.OfType<TextSection>().Single();
        changed.Aside.ShouldBe("since 19 Oct");
        changed.Lines[0].ToString().ShouldBe("Vendor Risk −100.0: Open tickets −100.0 (2 → 9)");
    }

    /// <summary>CH-2: a fall that is over is another task than one that goes on, so the last week stands by itself.</summary>
    [Theory]
    [InlineData(2, "In the last week: Vendor Risk −100.0; see acme why 7d")]
    [InlineData(12, "In the last week: nothing moved")]
    public async Task Card_ViewFell_SaysWhatOfItIsOfTheLastWeek(int daysAgo, string expected)
    {
        var card = await AskAsync(Given.Reading("support.open-tickets", "2", 40), Given.Reading("support.open-tickets", "9", daysAgo));

        card.Sections.OfType<TextSection>().Single().Lines[^1].ToString().ShouldBe(expected);
        card.Next.ShouldBe(["acme why", "acme whatif"]);
    }

    [Fact]
    public async Task Card_RedViewFell_SaysHowFarAndTheWorstOfIt()
    {
        var card = await AskAsync(
            Given.Reading("support.open-tickets", "2", 40), Given.Reading("support.open-tickets", "9", 2),
            Given.Reading("sponsor", "yellow", 3), Given.Reading("reference", "yellow", 3), Given.Reading("deal", "yellow", 3));

        ((VerdictSection)card.Sections[0]).Lines[1].ToString().ShouldBe("Vendor Risk fell 100.0 in 4 weeks. Worst is Open tickets: 9 open cases, green is 3 or fewer.");
    }

    [Fact]
    public async Task Card_ViewFellWhileOneMeasureRose_NamesTheFallsFirstAndTheRiseAsAgainstIt()
    {
        var aged = RiskView with { Groups = [RiskView.Groups[0] with { Measures = [.. RiskView.Groups[0].Measures, Given.Count("support.age") with { Name = "Age" }] }] };

        var card = await AskAsync(
            aged,
            Given.Reading("support.open-tickets", "2", 40), Given.Reading("support.open-tickets", "9", 2),
            Given.Reading("support.age", "9", 40), Given.Reading("support.age", "5", 2));

        card.Sections.OfType<TextSection>().Single().Lines[0].ToString()
            .ShouldBe("Vendor Risk −25.0: Open tickets −50.0 (2 → 9); against it Age +25.0 (9 → 5)");
    }

    [Fact]
    public async Task Card_TwoConflicts_SC2_NamesBoth()
    {
        var card = await AskAsync(Given.Reading("sponsor", "red", 3), Given.Reading("reference", "green", 3), Given.Reading("deal", "green", 3));

        var verdict = card.Sections[0].ShouldBeOfType<VerdictSection>();
        verdict.Conflict.ShouldBe("Conflict: advocate about to churn, leaver who still expands");
        verdict.Lines[1].ToString().ShouldBe("They speak well of us and are about to leave. They buy more while the reasons to stay are going. Renewal is in 60 days.");
    }

    [Fact]
    public async Task Card_RedMeasure_SC3_NamesThePlayAndItsOneOwner()
    {
        var card = await AskAsync(Given.Reading("support.open-tickets", "9", 2), Given.Reading("sponsor", "yellow", 2));

        var steps = card.Sections.OfType<StepsSection>().First().Steps;
        steps[0].ShouldBe(new Step("Hold a triage call", "Priya Nandakumar (Support)", "by Fri 20 Nov", "Open tickets: 9 open cases, green is 3 or fewer"));
        steps[1].Owner.ShouldBe("Customer Success");
    }

    [Fact]
    public async Task Card_TooLittleData_SC8_SaysSoAndHowToFillTheGap()
    {
        var card = await AskAsync();

        card.Sections[0].ShouldBeOfType<VerdictSection>().Lines[0].ToString().ShouldBe("Too early to judge 2 of 2 views.");
        card.Sections.OfType<TextSection>().Single().Lines[0].ToString().ShouldContain("nothing was ever observed");
        card.Sections.OfType<StepsSection>().Single().Head.ShouldBe("Fill the gaps");
        card.Sections.OfType<StepsSection>().Single().Steps[1].Text.ShouldBe("Measure Open tickets: takes Vendor Risk from 0\u00A0% to 100\u00A0% data");
    }

    [Fact]
    public async Task Card_FirstReadingTwoWeeksAgo_SaysWhenComparisonStarts()
    {
        var card = await AskAsync(Given.Reading("support.open-tickets", "2", 14));

        card.Sections.OfType<TextSection>().Single().Lines[0].ToString()
            .ShouldBe("Nothing to compare yet: first reading 2 Nov, 4-week changes start on 30 Nov.");
    }

    [Fact]
    public async Task Card_Data_IsTheShapeOfTheContract()
    {
        var card = await AskAsync(Given.Reading("support.open-tickets", "7", 2));

        var view = card.Data.ShouldBeOfType<HealthJson>().Views[1];
        (view.View, view.Score, view.Band, view.Coverage, view.Trend).ShouldBe(("vendor-risk", 50, "yellow", 1, null));
        var measure = view.Groups[0].Measures[0];
        (measure.Measure, measure.At, measure.Score, measure.State, measure.Why)
            .ShouldBe(("support.open-tickets", "2026-11-14", 50, "fresh", "7 open cases, green is 3 or fewer"));
    }

    private static Task<Reply> AskAsync(params (string, Reading)[] readings) => AskAsync(RiskView, readings);

    private static Task<Reply> AskAsync(View risk, params (string, Reading)[] readings)
    {
        Person[] people = [new() { Key = "priya", Name = "Priya Nandakumar", Role = "Head of Support", Department = "Support" }];
        var account = Given.Account with { Renewal = new LocalDate(2027, 1, 15), Mrr = 8400 };
        var accounts = new InMemoryAccounts([account], people);
        var health = new HealthReader(new EvidenceReader(accounts, new InMemoryObservations(readings), new InMemoryOverrides()), new FixedScorecard(Given.Scorecard(Outcomes, risk)));
        var command = new CardCommand(health, accounts, new Organization("Northlight", Given.Zone), new StillClock(Given.Noon(0)));
        return command.RunAsync(new CommandCall(Given.Request("acme"), "acme", []) { Asker = Asker.Operator }, CancellationToken.None);
    }

    private sealed class StillClock(Instant now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now.ToDateTimeOffset();
    }
}
