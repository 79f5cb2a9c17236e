using System.Collections.Immutable;
using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Experiments;

/// <summary>GC-10: verdicts are computed from visitors and conversions, within their family, by the last look.</summary>
public sealed class ExperimentResultsTests
{
    private static readonly TwoArms Better = new(new(200, 1000), new(240, 1000));
    private static readonly TwoArms Alike = new(new(200, 1000), new(201, 1000));

    [Fact]
    public void Of_OneTest_HolmIsItsOwnP()
    {
        var result = ExperimentResults.Of([Test("a", "B", Better)], ExperimentFamily.File).Single();

        result.HolmP.ShouldBe(Better.TwoSidedP);
        result.HolmVerdict.ShouldBe(ExperimentVerdict.Win);
    }

    [Fact]
    public void Of_ManyTestsInTheFamily_TakesBackAWinThatChanceMayHaveMade()
    {
        ImmutableArray<Experiment> tests = [Test("a", "B", Better), .. Enumerable.Range(0, 9).Select(i => Test($"t{i}", "B", Alike))];

        var file = ExperimentResults.Of(tests, ExperimentFamily.File)[0];
        var test = ExperimentResults.Of(tests, ExperimentFamily.Test)[0];

        (file.Verdict, file.HolmVerdict).ShouldBe((ExperimentVerdict.Win, ExperimentVerdict.Inconclusive));
        file.HolmP!.Value.ShouldBe(10 * Better.TwoSidedP!.Value, 1e-12);
        test.HolmVerdict.ShouldBe(ExperimentVerdict.Win);
    }

    [Fact]
    public void Of_FamilyOfATest_TakesVariantsTogetherAndAccountsApart()
    {
        var results = ExperimentResults.Of([Test("a", "B", Better), Test("a", "C", Better), Test("a", "B", Better) with { Account = "other" }], ExperimentFamily.Test);

        results.Select(result => Math.Round(result.HolmP!.Value / Better.TwoSidedP!.Value)).ShouldBe([2, 2, 1]);
    }

    [Fact]
    public void Of_TestWithoutConversions_HasNoPAndCountsInItsFamily()
    {
        var results = ExperimentResults.Of([Test("a", "B", Better), Test("b", "B", new TwoArms(new(0, 9), new(0, 9)))], ExperimentFamily.File);

        results[1].HolmP.ShouldBeNull();
        results[1].HolmVerdict.ShouldBe(ExperimentVerdict.Inconclusive);
        results[0].HolmP!.Value.ShouldBe(2 * Better.TwoSidedP!.Value, 1e-12);
    }

    [Fact]
    public void Looks_EarlierDips_AreCountedAndDoNotDecide()
    {
        var test = Test("a", "B", new(new(50, 500), new(80, 500)), new(new(90, 900), new(99, 900)), Alike);

        var result = ExperimentResults.Of([test], ExperimentFamily.File).Single();

        (result.EarlierLooks, result.EarlierLooksBelowLevel).ShouldBe((2, 1));
        result.Verdict.ShouldBe(ExperimentVerdict.Inconclusive);
        result.HasFallingCounts.ShouldBeFalse();
    }

    [Fact]
    public void Looks_ThatCountAnew_AreTold() =>
        ExperimentResults.Of([Test("a", "B", Better, new(new(20, 100), new(24, 100)))], ExperimentFamily.File).Single().HasFallingCounts.ShouldBeTrue();

    private static Experiment Test(string name, string variant, params TwoArms[] looks) => new()
    {
        Account = "acme", Name = name, Variant = variant, Looks = [.. looks.Select((arms, day) => new Look($"2026-09-{day + 1:00}", arms))],
    };
}
