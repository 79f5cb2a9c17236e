using CustomerHealth.Core.Surveys;

namespace CustomerHealth.Core.Tests.Surveys;

/// <summary>Classes, score and spread of the Net Promoter Score; nobody's answer is no score.</summary>
public sealed class NetPromoterScoreTests
{
    [Fact]
    public void With_EveryAnswer_FallsInItsClass()
    {
        var all = Enumerable.Range(0, 11).Aggregate(default(NetPromoterScore), (score, answer) => score.With(answer));

        all.ShouldBe(new NetPromoterScore(Promoters: 2, Passives: 2, Detractors: 7));
        all.Score!.Value.ShouldBe(-500.0 / 11, 1e-12);
    }

    [Fact]
    public void StandardError_OfAKnownSample_IsThatOfTheMeanOfPlusOneZeroMinusOne()
    {
        double[] values = [.. Enumerable.Repeat(1.0, 50), .. Enumerable.Repeat(0.0, 30), .. Enumerable.Repeat(-1.0, 20)];
        var mean = values.Average();
        var variance = values.Average(value => (value - mean) * (value - mean));

        new NetPromoterScore(50, 30, 20).StandardError!.Value.ShouldBe(100 * Math.Sqrt(variance / 100), 1e-12);
    }

    [Fact]
    public void Nobody_HasNoScore()
    {
        default(NetPromoterScore).Score.ShouldBeNull();
        default(NetPromoterScore).Interval95.ShouldBeNull();
        default(Satisfaction).TopTwoShare.ShouldBeNull();
        default(WeightedNps).Score.ShouldBeNull();
    }
}
