using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Core.Time;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Overrides;

/// <summary>SC-10: overrides are typed, have an author, a reason and an expiry; a red sponsor or "will churn" may cap a view.</summary>
public sealed class OverrideTests
{
    private static readonly View Risk = Given.View("risk", Given.Group("support", Given.Colour("mood")), Given.Group("sponsor", Given.Colour("sponsor", valid: 30)));

    private static readonly Override Held = new()
    {
        Id = 7,
        Account = "acme",
        Kind = OverrideKind.WillChurn,
        View = "risk",
        Cap = Band.Red,
        Author = "mia",
        Reason = "they told us so",
        SetAt = Given.Noon(3),
        Until = Given.Day.PlusDays(1),
    };

    [Fact]
    public void Score_CappedView_IsOnePointBelowTheNextBandAndSaysWhy()
    {
        var view = Score(Held).Views[0];

        view.Score.ShouldBe(49);
        view.Band.ShouldBe(Band.Red);
        view.Cap.ShouldBe(new AppliedCap(Band.Red, 49, 100, "they told us so", "override:7") { Held = Held });
        view.Groups.ShouldAllBe(g => g.Score == 100);
    }

    [Fact]
    public void Score_CappedGroup_PullsItsViewDown()
    {
        var view = Score(Held with { Group = "support", Cap = Band.Yellow }).Views[0];

        view.Groups[0].Score.ShouldBe(74);
        view.Groups[0].Band.ShouldBe(Band.Yellow);
        view.Score.ShouldBe(87);
        view.Cap.ShouldBeNull();
    }

    [Fact]
    public void Score_LowerThanTheCap_IsLeftAlone()
    {
        var held = Held with { Cap = Band.Yellow };

        var view = new HealthEngine(Given.Scorecard(Risk), Given.AsOf)
            .Score(new(Given.Account, Given.History(Given.Reading("mood", "red"), Given.Reading("sponsor", "red")), [held])).Views[0];

        view.Score.ShouldBe(0);
        view.Cap.ShouldBeNull();
    }

    [Theory]
    [InlineData(4, false, "not set yet")]
    [InlineData(3, true, "from the day it was set")]
    [InlineData(0, true, "today")]
    [InlineData(-1, true, "its last day")]
    [InlineData(-2, false, "expired")]
    public void Score_ByDay_HoldsFromItsSettingToItsExpiry(int daysAgo, bool holds, string because) =>
        (Score(Held, Given.AsOf.DaysBefore(daysAgo)).Views[0].Cap is not null).ShouldBe(holds, because);

    [Fact]
    public void Score_LiftedOverride_HoldsOnlyBeforeItWasLifted()
    {
        var lifted = Held with { LiftedAt = Given.Noon(1), LiftedBy = "mia" };

        Score(lifted, Given.AsOf.DaysBefore(2)).Views[0].Cap.ShouldNotBeNull();
        Score(lifted, Given.AsOf.DaysBefore(1)).Views[0].Cap.ShouldBeNull();
    }

    [Fact]
    public void Score_RuleOfTheScorecard_CapsWhileItsMeasureIsFresh()
    {
        var rule = new CapRule(new Condition { Measure = "sponsor", Is = "red" }, Band.Red, null, "the sponsor is red");
        var scorecard = Given.Scorecard(Risk with { Caps = [rule] });
        var history = Given.History(Given.Reading("mood", "green", 2), Given.Reading("sponsor", "red", 20));

        var held = new HealthEngine(scorecard, Given.AsOf).Score(Given.Account, history).Views[0];
        var later = new HealthEngine(scorecard, new AsOf(Given.Day.PlusDays(20), Given.Zone)).Score(Given.Account, history).Views[0];

        held.Score.ShouldBe(49);
        held.Cap!.Why.ShouldBe("the sponsor is red");
        held.Cap.Source.ShouldStartWith("observation:");
        later.Cap.ShouldBeNull();
    }

    private static AccountHealth Score(Override held, AsOf? asOf = null) =>
        new HealthEngine(Given.Scorecard(Risk), asOf ?? Given.AsOf)
            .Score(new(Given.Account, Given.History(Given.Reading("mood", "green", 9), Given.Reading("sponsor", "green", 9)), [held]));
}
