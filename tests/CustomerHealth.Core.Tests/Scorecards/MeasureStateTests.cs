using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Scorecards;

/// <summary>SC-7 and SC-8: the four states of a measure.</summary>
public class MeasureStateTests
{
    [Fact]
    public void Score_NeverObserved_IsMissingAndSaysSo()
    {
        var result = Given.Score(Given.Count("m"));

        result.State.ShouldBe(MeasureState.Missing);
        result.Band.ShouldBe(Band.Unknown);
        result.Points.ShouldBeNull();
        result.Why.ShouldBe("never measured");
    }

    [Theory]
    [InlineData(90, MeasureState.Fresh)]
    [InlineData(91, MeasureState.Stale)]
    public void Score_ManualMeasureAtItsValidity_SC7_IsStaleOnlyPastIt(int age, MeasureState state)
    {
        var result = Given.Score(Given.Colour("sponsor", valid: 90), Given.Reading("sponsor", "green", age));

        result.State.ShouldBe(state);
    }

    [Fact]
    public void Score_Stale_NamesTheLastDay()
    {
        var result = Given.Score(Given.Colour("sponsor", valid: 90), Given.Reading("sponsor", "green", 100));

        result.Why.ShouldBe("last known 8 Aug, valid 90 days");
    }

    [Fact]
    public void Score_RecordedAsNa_DoesNotApply()
    {
        var result = Given.Score(Given.Count("m"), Given.Reading("m", "4", 10), Given.Reading("m", "NA", 1));

        result.State.ShouldBe(MeasureState.NotApplicable);
        result.Band.ShouldBe(Band.NotApplicable);
    }

    [Fact]
    public void Score_TooFewReadingsInTheWindow_IsMissingAndSaysHowMany()
    {
        var measure = Given.Count("survey") with { Over = new Window(90, Take.Mean, 3) };

        var result = Given.Score(measure, Given.Reading("survey", "4", 1), Given.Reading("survey", "5", 2), Given.Reading("survey", "5", 100));

        result.State.ShouldBe(MeasureState.Missing);
        result.Why.ShouldBe("2 of at least 3 readings in 90 days");
    }

    [Fact]
    public void Score_ZeroTickets_IsMissingNotGreen()
    {
        var measure = Given.Count("tickets") with { Over = new Window(30, Take.Count, 1) };

        var result = Given.Score(measure, Given.Reading("tickets", "1", 40));

        result.State.ShouldBe(MeasureState.Missing);
    }

    [Fact]
    public void Score_WindowThatAllowsNone_CountsZero()
    {
        var measure = Given.Count("defects") with { Over = new Window(30, Take.Count, 0) };

        var result = Given.Score(measure);

        result.State.ShouldBe(MeasureState.Fresh);
        result.Number.ShouldBe(0);
        result.Band.ShouldBe(Band.Green);
    }

    [Fact]
    public void Score_ValueOfTheWrongKind_IsMissingAndShowsIt()
    {
        var result = Given.Score(Given.Count("m"), Given.Reading("m", "lots"));

        result.State.ShouldBe(MeasureState.Missing);
        result.Why.ShouldBe("'lots' is not a number");
    }

    [Fact]
    public void Score_DateThatLiesAhead_IsMissingNotGreen()
    {
        var result = Given.Score(Given.Count("call", 35, 60) with { Kind = MeasureKind.DaysSince }, Given.Reading("call", "2027-01-01"));

        result.State.ShouldBe(MeasureState.Missing);
        result.Why.ShouldBe("2027-01-01 lies ahead");
    }

    [Fact]
    public void Score_CountBelowZero_IsMissingNotGreen() =>
        Given.Score(Given.Count("m"), Given.Reading("m", "-4")).Why.ShouldBe("−4 is below 0");

    [Fact]
    public void Score_ChoiceThatMapsToNa_SC8_DoesNotApply()
    {
        var result = Given.Score(Given.Choice("training", ("current", Band.Green), ("not offered", Band.NotApplicable)), Given.Reading("training", "not offered"));

        result.State.ShouldBe(MeasureState.NotApplicable);
        result.Points.ShouldBeNull();
        result.Why.ShouldBe("not offered: does not apply");
    }
}
