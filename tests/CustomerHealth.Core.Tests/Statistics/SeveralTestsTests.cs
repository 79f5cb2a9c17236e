using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Statistics;

/// <summary>What must hold for the corrections of any p-values; the seeds are fixed.</summary>
public sealed class SeveralTestsTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory, MemberData(nameof(Seeds))]
    public void Holm_AnyValues_KeepsTheirOrderAndIsNeverBelowThem(int seed)
    {
        var p = Anything(new Random(seed));

        var holm = SeveralTests.Holm(p);

        foreach (var (own, corrected) in p.Zip(holm))
            corrected.ShouldBeInRange(own, 1);
        int[] order = [.. Enumerable.Range(0, p.Length).OrderBy(i => p[i])];
        order.Select(i => holm[i]).ShouldBeInOrder();
        holm[order[0]].ShouldBe(Math.Min(1, p[order[0]] * p.Length), 1e-15);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void BenjaminiHochberg_AnyValues_LiesBetweenThemAndHolm(int seed)
    {
        var p = Anything(new Random(seed));

        var (holm, hochberg) = (SeveralTests.Holm(p), SeveralTests.BenjaminiHochberg(p));

        for (var i = 0; i < p.Length; i++)
            hochberg[i].ShouldBeInRange(p[i], holm[i] + 1e-15);
    }

    [Fact]
    public void Corrections_NoValues_AreNone()
    {
        SeveralTests.Holm([]).ShouldBeEmpty();
        SeveralTests.BenjaminiHochberg([]).ShouldBeEmpty();
    }

    private static double[] Anything(Random random) => [.. Enumerable.Range(0, random.Next(1, 30)).Select(_ => Math.Pow(random.NextDouble(), 3))];
}
