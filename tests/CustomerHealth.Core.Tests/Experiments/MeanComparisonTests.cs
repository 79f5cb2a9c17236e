using CustomerHealth.Core.Experiments;

namespace CustomerHealth.Core.Tests.Experiments;

/// <summary>Welch's test (Welch 1947).</summary>
public sealed class MeanComparisonTests
{
    [Fact]
    public void Test_TwoSamples_HasWelchsStatisticAndDegrees()
    {
        var test = new MeanComparison("e", "1", "2", new(10, 20, 4), new(20, 22, 9)).Test!.Value;

        // By hand: t = 2 / √(0.4 + 0.45); degrees = 0.85² / (0.4²/9 + 0.45²/19).
        test.T.ShouldBe(2 / Math.Sqrt(0.85), 1e-12);
        test.Degrees.ShouldBe(0.7225 / ((0.16 / 9) + (0.2025 / 19)), 1e-12);
    }

    [Theory]
    [InlineData(null, 1.0, 10)]
    [InlineData(1.0, null, 10)]
    [InlineData(0.0, 0.0, 10)]
    [InlineData(1.0, 1.0, 1)]
    public void Test_VarianceUnknownOrZeroOrOneValue_IsNull(double? first, double? second, double count) =>
        new MeanComparison("e", "1", "2", new(count, 1, first), new(count, 2, second)).Test.ShouldBeNull();
}
