using CustomerHealth.Core.Statistics;
using CustomerHealth.Core.Validity;

namespace CustomerHealth.Core.Tests.Validity;

/// <summary>SC-15: several rows of one account are not several accounts.</summary>
public class ClusteredRateTests
{
    [Fact]
    public void Wilson_EveryRowItsOwnAccount_IsWilson()
    {
        var interval = ClusteredRate.Wilson95([.. Enumerable.Range(0, 1_000).Select(i => (i, i < 200))]);

        var plain = new Proportion(200, 1_000).Wilson95();
        interval.Low.ShouldBe(plain.Low, 1e-4);
        interval.High.ShouldBe(plain.High, 1e-4);
    }

    [Fact]
    public void Wilson_EveryAccountFourTimes_IsAsWideAsOnce()
    {
        var interval = ClusteredRate.Wilson95([.. Enumerable.Range(0, 400).Select(i => (i % 100, i % 100 < 20))]);

        var once = new Proportion(20, 100).Wilson95();
        interval.Low.ShouldBe(once.Low, 2e-3);
        interval.High.ShouldBe(once.High, 2e-3);
    }

    [Fact]
    public void Wilson_NobodyChurned_CountsEachAccountOnce() =>
        ClusteredRate.Wilson95([.. Enumerable.Range(0, 400).Select(i => (i % 100, false))]).ShouldBe(new Proportion(0, 100).Wilson95());
}
