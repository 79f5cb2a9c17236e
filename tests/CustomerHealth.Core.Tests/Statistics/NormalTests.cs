using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Statistics;

/// <summary>Reference values: Abramowitz and Stegun 1964, table 26.1, and the tail values printed by R's pnorm.</summary>
public sealed class NormalTests
{
    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(1.959963984540054, 0.025)]
    [InlineData(2.5, 0.006209665325776132)]
    [InlineData(3, 0.0013498980316300945)]
    [InlineData(6, 9.865876450376946e-10)]
    [InlineData(20, 2.7536241186062337e-89)]
    [InlineData(-1, 0.8413447460685429)]
    public void Above_KnownPoint_HasTwelveDigits(double z, double expected) =>
        (Normal.Above(z) / expected).ShouldBe(1, 1e-12);

    [Fact]
    public void Below_EveryZ_IsOneMinusAboveAndGrows()
    {
        var last = -1.0;
        for (var z = -8.0; z <= 8; z += 0.01)
        {
            (Normal.Below(z) + Normal.Above(z)).ShouldBe(1, 1e-14);
            Normal.Below(z).ShouldBeGreaterThanOrEqualTo(last);
            last = Normal.Below(z);
        }
    }

    [Theory]
    [InlineData(81, 263, 0.255288519878274, 0.3662095769828)]
    [InlineData(0, 20, 0, 0.161125158)]
    [InlineData(29, 29, 0.883030202, 1)]
    public void Wilson95_PublishedCases_AreMet(long hits, long trials, double low, double high)
    {
        var interval = new Proportion(hits, trials).Wilson95();

        interval.Low.ShouldBe(low, 1e-8);
        interval.High.ShouldBe(high, 1e-8);
    }
}
