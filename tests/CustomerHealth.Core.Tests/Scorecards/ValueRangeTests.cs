using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Scorecards;

/// <summary>SC-8: a value that cannot be is not used, and says why.</summary>
public sealed class ValueRangeTests
{
    private static readonly Measure Nps = new() { Key = "nps", Name = "NPS", Kind = MeasureKind.Number, Cuts = new(9, 7), Min = 0, Max = 10 };

    [Theory]
    [InlineData("10", MeasureState.Fresh, "10, green is 9 or more")]
    [InlineData("11", MeasureState.Missing, "11 is outside 0 to 10")]
    [InlineData("-1", MeasureState.Missing, "−1 is outside 0 to 10")]
    public void Score_NewestReading_CountsOnlyWithinTheRange(string value, MeasureState state, string why)
    {
        var result = Given.Score(Nps, Given.Reading("nps", value));

        (result.State, result.Why).ShouldBe((state, why));
    }

    [Fact]
    public void Score_WindowWithAnImpossibleReading_LeavesItOut()
    {
        var mean = Nps with { Over = new Window(30, Take.Mean, 1) };

        Given.Score(mean, Given.Reading("nps", "8", 3), Given.Reading("nps", "900", 2)).Number.ShouldBe(8);
    }

    [Theory]
    [InlineData(null, 10.0, "12 is outside 10 or less")]
    [InlineData(20.0, null, "12 is outside 20 or more")]
    public void Score_OneSidedRange_NamesThatSide(double? min, double? max, string why) =>
        Given.Score(Nps with { Min = min, Max = max }, Given.Reading("nps", "12")).Why.ShouldBe(why);
}
