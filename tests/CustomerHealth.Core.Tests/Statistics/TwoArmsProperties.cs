using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Statistics;

/// <summary>What must hold for any two arms (GC-10); the seeds are fixed.</summary>
public sealed class TwoArmsProperties
{
    private const double Tolerance = 1e-12;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 200)];

    [Theory, MemberData(nameof(Seeds))]
    public void SwappedArms_MirrorTheIntervalsAndTurnTheVerdict(int seed)
    {
        var arms = Anything(new Random(seed));
        var swapped = new TwoArms(arms.Variant, arms.Control);

        Mirror(swapped.Newcombe95).ShouldBe(arms.Newcombe95);
        swapped.Difference.ShouldBe(-arms.Difference, Tolerance);
        (swapped.TwoSidedP ?? -1).ShouldBe(arms.TwoSidedP ?? -1, Tolerance);
        Verdicts.Of(swapped, swapped.TwoSidedP).ShouldBe(Verdicts.Of(arms, arms.TwoSidedP) switch
        {
            ExperimentVerdict.Win => ExperimentVerdict.Loss,
            ExperimentVerdict.Loss => ExperimentVerdict.Win,
            _ => ExperimentVerdict.Inconclusive,
        });

        static Interval Mirror(Interval interval) => new(-interval.High, -interval.Low);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Newcombe_AnyArms_HoldsTheDifferenceWithinMinusOneToOne(int seed)
    {
        var arms = Anything(new Random(seed));

        var interval = arms.Newcombe95;

        interval.Low.ShouldBeGreaterThanOrEqualTo(-1);
        interval.High.ShouldBeLessThanOrEqualTo(1);
        interval.Contains(arms.Difference).ShouldBeTrue($"{arms}");
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Fisher_SwappedArmsOrHitsForMisses_IsTheSame(int seed)
    {
        var arms = Anything(new Random(seed));

        var p = arms.FisherP;

        p.ShouldBeInRange(0, 1);
        new TwoArms(arms.Variant, arms.Control).FisherP.ShouldBe(p, 1e-10);
        new TwoArms(Misses(arms.Control), Misses(arms.Variant)).FisherP.ShouldBe(p, 1e-10);

        static Proportion Misses(Proportion arm) => new(arm.Trials - arm.Hits, arm.Trials);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void PValues_AnyArms_AgreeWithEachOther(int seed)
    {
        var arms = Anything(new Random(seed));
        if (arms.TwoSidedP is not { } p)
        {
            arms.YatesP.ShouldBeNull();
            return;
        }

        Math.Min(1, 2 * Math.Min(arms.OneSidedP!.Value, 1 - arms.OneSidedP.Value)).ShouldBe(p, Tolerance);
        ChiSquare.SameRate([arms.Control, arms.Variant])!.Value.P.ShouldBe(p, 1e-10);
        arms.YatesP!.Value.ShouldBeGreaterThanOrEqualTo(p - Tolerance);
    }

    [Theory]
    [InlineData(0, 30, 0, 40)]
    [InlineData(30, 30, 40, 40)]
    [InlineData(0, 0, 5, 10)]
    [InlineData(5, 10, 0, 0)]
    public void Z_ArmsThatDoNotVary_IsNull(long hits1, long trials1, long hits2, long trials2)
    {
        var arms = new TwoArms(new(hits1, trials1), new(hits2, trials2));

        arms.Z.ShouldBeNull();
        arms.TwoSidedP.ShouldBeNull();
        arms.YatesP.ShouldBeNull();
        Verdicts.Of(arms, arms.TwoSidedP).ShouldBe(ExperimentVerdict.Inconclusive);
    }

    [Fact]
    public void Fisher_MillionsOfVisitors_StaysWithinTwoPercentOfYates()
    {
        var arms = new TwoArms(new(858_520, 18_834_935), new(860_000, 18_826_389));

        (arms.FisherP / arms.YatesP!.Value).ShouldBe(1, 0.02);
    }

    private static TwoArms Anything(Random random) => new(Arm(random), Arm(random));

    private static Proportion Arm(Random random)
    {
        var trials = random.NextInt64(1, (long)Math.Pow(10, random.Next(1, 5)) + 1);
        return new(random.Next(5) switch { 0 => 0, 1 => trials, _ => random.NextInt64(trials + 1) }, trials);
    }
}
