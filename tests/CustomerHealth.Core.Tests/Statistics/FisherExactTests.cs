using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Statistics;

/// <summary>Fisher's exact test on arms of any size (GC-10): it ends, and its two ends are right.</summary>
public sealed class FisherExactTests
{
    /// <summary>With arms so large the normal approximation is right to the digits held here; without an early end the walk takes hours.</summary>
    [Theory]
    [InlineData(2_000_000_000, 1_000_000_000, 1_000_063_245)]
    [InlineData(1_000_000_000_000, 500_000_000_000, 500_001_000_000)]
    [InlineData(1_000_000_000_000, 1_000_000_000, 1_000_090_000)]
    public void FisherP_LargeArms_IsNearThePooledTest(long visitors, long control, long variant)
    {
        var arms = new TwoArms(new(control, visitors), new(variant, visitors));

        arms.FisherP.ShouldBe(arms.TwoSidedP!.Value, 1e-4 * arms.TwoSidedP!.Value + 1e-5);
    }

    [Fact]
    public void FisherP_LargeArmsThatAreAlike_IsOne() => new TwoArms(new(5, 2_000_000_000), new(5, 2_000_000_000)).FisherP.ShouldBe(1, 1e-12);

    [Fact]
    public void FisherP_LargeArmsFarApart_IsZero() =>
        new TwoArms(new(1, 1_000_000_000_000_000), new(999_999_999_999_999, 1_000_000_000_000_000)).FisherP.ShouldBe(0);

    /// <summary>Held against the sum over every table, each by logarithms of factorials.</summary>
    [Theory]
    [InlineData(3, 10, 9, 12)]
    [InlineData(40, 500, 90, 480)]
    [InlineData(0, 200, 60, 300)]
    [InlineData(700, 800, 100, 900)]
    public void FisherP_AnyArms_IsTheSumOverAllTables(long hits, long trials, long otherHits, long otherTrials)
    {
        var total = hits + otherHits;
        double Log(long at) => Choose(trials, at) + Choose(otherTrials, total - at) - Choose(trials + otherTrials, total);
        var expected = Enumerable.Range(0, (int)total + 1).Select(at => (long)at).Where(at => at <= trials && total - at <= otherTrials)
            .Select(Log).Where(log => log <= Log(hits) + 1e-7).Sum(Math.Exp);

        new TwoArms(new(hits, trials), new(otherHits, otherTrials)).FisherP.ShouldBe(expected, 1e-9 * expected);
    }

    private static double Choose(long of, long some) => Factorial(of) - Factorial(some) - Factorial(of - some);

    private static double Factorial(long n) => Enumerable.Range(1, (int)n).Sum(i => Math.Log(i));
}
