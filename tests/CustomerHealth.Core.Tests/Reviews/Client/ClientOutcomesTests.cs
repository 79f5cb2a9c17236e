using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Reviews.Client;

/// <summary>SC-5, QB-8: only views for clients are taken, and of them only names and values.</summary>
public sealed class ClientOutcomesTests
{
    private static readonly Measure Roi = new() { Key = "roi", Name = "Return", Kind = MeasureKind.Percent, Cuts = new CutPoints(100, 75), ValidDays = 100, Unit = "of what we agreed" };
    private static readonly Measure Cost = new() { Key = "cost", Name = "Cost", Kind = MeasureKind.Percent, Cuts = new CutPoints(100, 110), Better = Direction.Lower };

    private static readonly (AsOf Day, Account Account) Before = (Given.AsOf.DaysBefore(30), Given.Account);

    private static readonly Scorecard Scorecard = Given.Scorecard(
        Given.View("vendor-risk", Given.Group("support", Given.Count("tickets"))),
        Given.View("client-outcomes", Given.Group("value", Roi, Cost)) with { Audience = Audience.Client, MinimumCoverage = 0.6 });

    [Fact]
    public void Of_InternalAndClientViews_TakesTheClientsMeasuresOnly()
    {
        var outcomes = Of(Given.Reading("tickets", "9"), Given.Reading("roi", "104"), Given.Reading("roi", "96", daysAgo: 40), Given.Reading("cost", "120"));

        outcomes.Measures.Select(m => (m.Name, m.Value, m.Before, m.Band, m.Target)).ShouldBe(
            [("Return", "104\u00A0%", "96\u00A0%", Band.Green, "100\u00A0%\u00A0or\u00A0more"), ("Cost", "120\u00A0%", null, Band.Red, "100\u00A0%\u00A0or\u00A0less")]);
        outcomes.IsUnderCovered.ShouldBeFalse();
    }

    /// <summary>SC-11: the value before is by what the account was then, not by what it is now.</summary>
    [Fact]
    public void Of_AttributeThatChanged_ScoresTheDayBeforeAsItWasThen()
    {
        var outcomes = ClientOutcomes.Of(
            Given.Scorecard(Given.View("client-outcomes", Given.Group("value", Roi with { NotApplicableWhen = [new Condition { Attributes = [("segment", ["trial"])] }] })) with { Audience = Audience.Client }),
            Evidence(Given.Reading("roi", "104"), Given.Reading("roi", "96", daysAgo: 40)), Given.AsOf, Before with { Account = Given.Account with { Segment = "trial" } });

        outcomes.Measures.Single().ShouldSatisfyAllConditions(m => m.Value.ShouldBe("104\u00A0%"), m => m.Before.ShouldBeNull());
    }

    [Fact]
    public void Of_TooLittleFreshData_SaysSo()
    {
        var outcomes = Of(Given.Reading("roi", "104"));

        outcomes.IsUnderCovered.ShouldBeTrue();
        outcomes.Coverage.ShouldBe(0.5);
        outcomes.Measures[1].State.ShouldBe(MeasureState.Missing);
    }

    [Fact]
    public void Of_NoViewForClients_HasNoMeasure() =>
        ClientOutcomes.Of(Given.Scorecard(Scorecard.Views[0]), Evidence(Given.Reading("tickets", "9")), Given.AsOf, Before).Measures.ShouldBeEmpty();

    private static ClientOutcomes Of(params (string, Core.Observations.Reading)[] readings) => ClientOutcomes.Of(Scorecard, Evidence(readings), Given.AsOf, Before);

    private static AccountEvidence Evidence(params (string, Core.Observations.Reading)[] readings) => new(Given.Account, Given.History(readings),
    [
        new Override
        {
            Account = "acme", Kind = OverrideKind.Cap, View = "client-outcomes", Cap = Band.Red, Author = "mara", Reason = "internal", SetAt = Given.Noon(2), Until = Given.Day.PlusDays(9),
        },
    ]);
}
