using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Scorecards;

/// <summary>SC-9: from a value to a band and points.</summary>
public class MeasurePointsTests
{
    [Theory]
    [InlineData("3", Band.Green, 100)]
    [InlineData("4", Band.Yellow, 50)]
    [InlineData("8", Band.Yellow, 50)]
    [InlineData("9", Band.Red, 0)]
    public void Score_LowerIsBetter_CutPointBelongsToTheBetterBand(string value, Band band, double points)
    {
        var result = Given.Score(Given.Count("m"), Given.Reading("m", value));

        result.Band.ShouldBe(band);
        result.Points.ShouldBe(points);
    }

    [Theory]
    [InlineData("60", Band.Green)]
    [InlineData("59.999", Band.Yellow)]
    [InlineData("25", Band.Yellow)]
    [InlineData("24.999", Band.Red)]
    public void Score_HigherIsBetter_CutPointBelongsToTheBetterBand(string value, Band band)
    {
        var measure = Given.Count("m") with { Kind = MeasureKind.Percent, Better = Direction.Higher, Cuts = new(60, 25) };

        Given.Score(measure, Given.Reading("m", value)).Band.ShouldBe(band);
    }

    [Fact]
    public void Score_ExclusiveCutPoint_BelongsToTheWorseBand()
    {
        var measure = Given.Count("m") with { Cuts = new(3, 8, Inclusive: false) };

        Given.Score(measure, Given.Reading("m", "3")).Band.ShouldBe(Band.Yellow);
        Given.Score(measure, Given.Reading("m", "8")).Band.ShouldBe(Band.Red);
    }

    [Theory]
    [InlineData("0", 0, Band.Red)]
    [InlineData("1", 25, Band.Red)]
    [InlineData("2", 50, Band.Yellow)]
    [InlineData("3", 75, Band.Green)]
    [InlineData("4", 100, Band.Green)]
    public void Score_Rubric_IsWorth25PointsAStep(string value, double points, Band band)
    {
        var result = Given.Score(Given.Count("m") with { Kind = MeasureKind.Rubric, Cuts = null }, Given.Reading("m", value));

        result.Points.ShouldBe(points);
        result.Band.ShouldBe(band);
    }

    [Theory]
    [InlineData("yes", Direction.Higher, Band.Green)]
    [InlineData("No", Direction.Higher, Band.Red)]
    [InlineData("true", Direction.Lower, Band.Red)]
    public void Score_YesNo_FollowsWhatIsBetter(string value, Direction better, Band band)
    {
        var measure = Given.Count("m") with { Kind = MeasureKind.YesNo, Better = better, Cuts = null };

        Given.Score(measure, Given.Reading("m", value)).Band.ShouldBe(band);
    }

    [Fact]
    public void Score_Choice_TakesTheBandOfItsMapWithoutCase()
    {
        var measure = Given.Choice("contract", ("Two year", Band.Green), ("Month-to-month", Band.Red));

        Given.Score(measure, Given.Reading("contract", "two YEAR")).Band.ShouldBe(Band.Green);
        Given.Score(measure, Given.Reading("contract", "Weekly")).Why.ShouldBe("'Weekly' is not one of the choices");
    }

    [Fact]
    public void Score_DaysSinceADate_CountsWholeDays()
    {
        var measure = Given.Count("call", 35, 60) with { Kind = MeasureKind.DaysSince };

        var result = Given.Score(measure, Given.Reading("call", "2026-10-12"));

        result.Number.ShouldBe(35);
        result.Band.ShouldBe(Band.Green);
        result.Why.ShouldBe("35 days, green is 35 or less");
    }

    [Theory]
    [InlineData(Take.Last, 5)]
    [InlineData(Take.Count, 4)]
    [InlineData(Take.Sum, 15)]
    [InlineData(Take.Mean, 3.75)]
    [InlineData(Take.Median, 3.5)]
    [InlineData(Take.Min, 3)]
    [InlineData(Take.Max, 5)]
    [InlineData(Take.DaysSince, 2)]
    public void Score_Window_TakesWhatItSays(Take take, double number)
    {
        var measure = Given.Count("m") with { Over = new Window(30, take, 1) };

        var result = Given.Score(measure, Given.Reading("m", "5", 2), Given.Reading("m", "3", 5), Given.Reading("m", "4", 9), Given.Reading("m", "3", 29), Given.Reading("m", "99", 30));

        result.Number.ShouldBe(number);
    }

    [Fact]
    public void Why_Fresh_DefendsTheBandInWords()
    {
        var result = Given.Score(Given.Count("m") with { Unit = "open cases" }, Given.Reading("m", "7"));

        result.Why.ShouldBe("7 open cases, green is 3 or fewer");
    }
}
