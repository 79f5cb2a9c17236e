using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Scorecards;

/// <summary>SC-4: rules by industry and product, and the open risk that takes a product out.</summary>
public class ThresholdRuleTests
{
    private static readonly Measure Lightsabers = new()
    {
        Key = "product.lightsabers.quantity",
        Name = "Lightsabers",
        Kind = MeasureKind.Count,
        Rules =
        [
            new(Industry("Star Wars"), new CutPoints(10, 1)),
            new(Industry("Star Trek"), new CutPoints(2, 1)),
        ],
        OtherwiseNotApplicable = true,
        NotApplicableWhen = [new Condition { Measure = "product.lightsabers.open-risk", Is = "yes" }],
    };

    [Theory]
    [InlineData("Star Wars", "10", Band.Green)]
    [InlineData("star wars", "9", Band.Yellow)]
    [InlineData("Star Wars", "0", Band.Red)]
    [InlineData("Star Trek", "2", Band.Green)]
    [InlineData("Star Trek", "1", Band.Yellow)]
    public void Score_Industry_SC4_PicksItsThresholds(string industry, string owned, Band band)
    {
        var account = Given.Account with { Industry = industry };

        Given.Score(Lightsabers, account, Given.Reading(Lightsabers.Key, owned)).Band.ShouldBe(band);
    }

    [Fact]
    public void Score_IndustryWithoutRule_SC4_IsNaNeverRed()
    {
        var result = Given.Score(Lightsabers, Given.Account with { Industry = "Tea" }, Given.Reading(Lightsabers.Key, "0"));

        result.State.ShouldBe(MeasureState.NotApplicable);
        result.Why.ShouldBe("no rule for industry Tea");
    }

    [Fact]
    public void Score_OpenRiskOnTheProduct_SC4_IsNaUntilItIsResolved()
    {
        var account = Given.Account with { Industry = "Star Wars" };
        var owned = Given.Reading(Lightsabers.Key, "12", 30);
        var opened = Given.Reading("product.lightsabers.open-risk", "Yes", 20);
        var resolved = Given.Reading("product.lightsabers.open-risk", "no", 1);

        Given.Score(Lightsabers, account, owned, opened).State.ShouldBe(MeasureState.NotApplicable);
        Given.Score(Lightsabers, account, owned, opened, resolved).Band.ShouldBe(Band.Green);
    }

    [Theory]
    [InlineData(5, Band.Green)]
    [InlineData(6, Band.Yellow)]
    [InlineData(9, Band.Red)]
    public void Score_Tenure_PicksItsThresholds(int months, Band band)
    {
        var measure = Given.Count("utilisation") with
        {
            Kind = MeasureKind.Percent,
            Better = Direction.Higher,
            Rules =
            [
                new(new Condition { TenureBelow = 6 }, new CutPoints(50, 10)),
                new(new Condition { TenureFrom = 6, TenureBelow = 9 }, new CutPoints(75, 50)),
                new(new Condition { TenureFrom = 9 }, new CutPoints(75, 75)),
            ],
        };
        var account = Given.Account with { Start = Given.Day.PlusMonths(-months) };

        Given.Score(measure, account, Given.Reading("utilisation", "60")).Band.ShouldBe(band);
    }

    [Fact]
    public void Score_Lifecycle_TakesAMeasureOut()
    {
        var measure = Given.Count("m") with
        {
            NotApplicableWhen = [new Condition { Attributes = [("lifecycle", ["onboarding"])] }],
        };

        var result = Given.Score(measure, Given.Account with { Lifecycle = Lifecycle.Onboarding }, Given.Reading("m", "1"));

        result.State.ShouldBe(MeasureState.NotApplicable);
        result.Why.ShouldBe("does not apply: lifecycle is onboarding");
    }

    private static Condition Industry(string industry) => new() { Attributes = [("industry", [industry])] };
}
