using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Statistics;

/// <summary>Percentiles of type 7 (Hyndman and Fan 1996), whatever the order and however often a value comes.</summary>
public sealed class TallyTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(0.5, 2.5)]
    [InlineData(0.9, 8.2)]
    [InlineData(1, 10)]
    public void Percentile_BetweenRanks_IsInterpolated(double share, double expected)
    {
        var tally = Of(4, 10, 1, 1);

        tally.Percentile(share)!.Value.ShouldBe(expected, 1e-12);
        tally.Mean.ShouldBe(4);
        tally.Count.ShouldBe(4);
    }

    [Fact]
    public void Percentile_ManyRepeatedValues_IsThatOfTheSortedList()
    {
        var random = new Random(5);
        long[] values = [.. Enumerable.Range(0, 5_000).Select(_ => random.NextInt64(-20, 20))];
        var tally = Of(values);
        Array.Sort(values);

        for (var share = 0.0; share <= 1; share += 0.01)
        {
            var position = share * (values.Length - 1);
            var (low, high) = (values[(int)position], values[Math.Min((int)position + 1, values.Length - 1)]);
            tally.Percentile(share)!.Value.ShouldBe(low + ((position - (int)position) * (high - low)), 1e-9);
        }
    }

    [Fact]
    public void Empty_HasNoMeanAndNoPercentile()
    {
        new Tally().Mean.ShouldBeNull();
        new Tally().Percentile(0.5).ShouldBeNull();
    }

    private static Tally Of(params long[] values)
    {
        var tally = new Tally();
        foreach (var value in values)
            tally.Add(value);
        return tally;
    }
}
