using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Scorecards;

/// <summary>SC-1, SC-2, SC-8, SC-9: groups, views, coverage, bands.</summary>
public class ViewScoreTests
{
    [Fact]
    public void Score_SeveralViews_SC1_StandSideBySideWithNothingAbove()
    {
        var health = Given.Score(
            Given.Scorecard(Given.View("a", Given.Group("g", Given.Colour("x"))), Given.View("b", Given.Group("g", Given.Colour("y")))),
            Given.Reading("x", "green"), Given.Reading("y", "red"));

        health.Views.Select(v => v.Score).ShouldBe([100, 0]);
        typeof(AccountHealth).GetProperties().ShouldAllBe(p => p.PropertyType != typeof(double) && p.PropertyType != typeof(double?));
    }

    [Fact]
    public void Score_CombineNone_SC2_HasNoScoreAndGroupsSpeak()
    {
        var view = Given.View("vendor-outcomes", Given.Group("retention", Given.Colour("x")), Given.Group("advocacy", Given.Colour("y"))) with { Combine = Combine.None };

        var result = Given.Score(Given.Scorecard(view), Given.Reading("x", "red"), Given.Reading("y", "green")).Views[0];

        result.Score.ShouldBeNull();
        result.Band.ShouldBeNull();
        result.Groups.Select(g => g.Band).ShouldBe([Band.Red, Band.Green]);
    }

    [Fact]
    public void Score_MissingMeasure_SC8_GivesItsWeightToTheGroupFirst()
    {
        var view = Given.View("v", Given.Group("a", Given.Colour("x"), Given.Colour("gone")), Given.Group("b", Given.Colour("y")));

        var result = Given.Score(Given.Scorecard(view), Given.Reading("x", "green"), Given.Reading("y", "red")).Views[0];

        result.Groups[0].Score.ShouldBe(100);
        result.Score.ShouldBe(50);
        result.Coverage.ShouldBe(0.75);
    }

    [Fact]
    public void Score_GroupWithNothingFresh_SC8_GivesItsWeightToTheOtherGroups()
    {
        var view = Given.View("v", Given.Group("a", Given.Colour("gone")), Given.Group("b", Given.Colour("y")));

        var result = Given.Score(Given.Scorecard(view), Given.Reading("y", "yellow")).Views[0];

        result.Groups[0].Band.ShouldBe(Band.Unknown);
        result.Score.ShouldBe(50);
        result.Coverage.ShouldBe(0.5);
    }

    [Fact]
    public void Score_NaMeasure_SC8_LeavesNumeratorAndDenominatorAndCoverage()
    {
        var view = Given.View("v", Given.Group("a", Given.Colour("x"), Given.Colour("none")));

        var result = Given.Score(Given.Scorecard(view), Given.Reading("x", "green"), Given.Reading("none", "NA")).Views[0];

        result.Score.ShouldBe(100);
        result.Coverage.ShouldBe(1);
        result.NotApplicable.ShouldBe(1);
    }

    [Fact]
    public void Score_EverythingNa_SC8_IsNotApplicable()
    {
        var result = Given.Score(Given.Scorecard(Given.View("v", Given.Group("a", Given.Colour("x")))), Given.Reading("x", "NA")).Views[0];

        result.Band.ShouldBe(Band.NotApplicable);
        result.Score.ShouldBeNull();
        result.IsUnderCovered.ShouldBeFalse();
    }

    [Fact]
    public void Score_CoverageExactlyAtTheMinimum_SC8_IsKnown_StrictlyBelow_IsUnknown()
    {
        var half = Given.View("v", Given.Group("a", Given.Colour("x"), Given.Colour("gone")));
        var less = Given.View("v", Given.Group("a", Given.Colour("x"), Given.Colour("gone", 1.01)));

        Given.Score(Given.Scorecard(half), Given.Reading("x", "green")).Views[0].Band.ShouldBe(Band.Green);
        var unknown = Given.Score(Given.Scorecard(less), Given.Reading("x", "green")).Views[0];
        unknown.Band.ShouldBe(Band.Unknown);
        unknown.Score.ShouldBeNull();
        unknown.Groups[0].Score.ShouldBe(100, "the minimum applies to views only");
    }

    [Fact]
    public void Score_CoverageOfThirdsAndTenths_SC8_DoesNotFallBelowByRounding()
    {
        Measure[] measures = [Given.Colour("x", 0.1), Given.Colour("y", 0.2), Given.Colour("gone", 0.3)];

        var result = Given.Score(Given.Scorecard(Given.View("v", Given.Group("a", measures))), Given.Reading("x", "green"), Given.Reading("y", "green")).Views[0];

        result.Coverage.ShouldBe(0.5);
        result.Band.ShouldBe(Band.Green);
    }

    [Fact]
    public void Score_Weights_SC9_AreAppliedAndRoundedToNineDecimals()
    {
        var view = Given.View("v", Given.Group("a", Given.Colour("x", 2), Given.Colour("y")) with { Weight = 3 }, Given.Group("b", Given.Colour("z")));

        var result = Given.Score(Given.Scorecard(view), Given.Reading("x", "green"), Given.Reading("y", "red"), Given.Reading("z", "yellow")).Views[0];

        result.Groups[0].Score.ShouldBe(66.666666667);
        result.Score.ShouldBe(62.5);
        result.Band.ShouldBe(Band.Yellow);
    }

    [Theory]
    [InlineData(75, Band.Green)]
    [InlineData(74.999999999, Band.Yellow)]
    [InlineData(50, Band.Yellow)]
    [InlineData(49.999999999, Band.Red)]
    public void BandOf_CutPoint_SC9_BelongsToTheBetterBand(double score, Band band) =>
        Given.View("v", Given.Group("g", Given.Colour("x"))).BandOf(score).ShouldBe(band);

    [Fact]
    public void Score_LaterData_SC11_DoesNotLeakIn()
    {
        var measure = Given.Count("m");

        var known = Given.Score(measure, Given.Reading("m", "1", 5), Given.Reading("m", "9", 3, knownDaysAgo: -2), Given.Reading("m", "9", -1));

        known.Number.ShouldBe(1);
    }

    [Fact]
    public void Score_Correction_TheOneKnownLastCountsThenTheGreaterId()
    {
        var measure = Given.Count("m");

        Given.Score(measure, Given.Reading("m", "9", 5, knownDaysAgo: 1), Given.Reading("m", "1", 5)).Number.ShouldBe(9);
        Given.Score(measure, Given.Reading("m", "2", 5, id: "b"), Given.Reading("m", "4", 5, id: "a")).Number.ShouldBe(2);
    }
}
