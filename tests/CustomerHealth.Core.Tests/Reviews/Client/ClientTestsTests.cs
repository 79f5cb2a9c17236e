using CustomerHealth.Core.Experiments;
using CustomerHealth.Core.Reviews;
using CustomerHealth.Core.Reviews.Client;
using CustomerHealth.Core.Reviews.Internal;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Core.Tests.Reviews.Client;

/// <summary>GC-10: a client is told of a test what the firm's own pack says of it.</summary>
public sealed class ClientTestsTests
{
    private static readonly QuarterSpan Span = new(new Quarter(2026, 4), new(new(2026, 10, 1), new(2026, 12, 31)), new(2026, 11, 20));

    /// <summary>On its own the test would be won (p = 0.03); among the three of the firm it is not.</summary>
    [Fact]
    public void Of_OtherTestsOfTheFirm_AreCorrectedTogether()
    {
        Experiment[] firm = [Test("acme", "form", ("2026-11-02", 135)), Test("larkspur", "page", ("2026-11-02", 101)), Test("osprey", "price", ("2026-11-02", 99))];

        ClientTests.Of([firm[0]], Span, "acme").Single().HolmVerdict.ShouldBe(ExperimentVerdict.Win);
        var told = ClientTests.Of(firm, Span, "acme").Single();

        told.HolmVerdict.ShouldBe(ExperimentVerdict.Inconclusive);
        told.HolmP.ShouldBe(DatedTest.Of(firm, Span)[0].Result.HolmP);
    }

    /// <summary>SC-11: a look after the day looked from is not known on it.</summary>
    [Fact]
    public void Of_LookAfterTheDay_TakesTheLastThatWasKnown()
    {
        var told = ClientTests.Of([Test("acme", "form", ("2026-11-02", 101), ("2026-12-10", 180))], Span, "acme").Single();

        told.Experiment.Looks.Single().Ended.ShouldBe("2026-11-02");
        told.HolmVerdict.ShouldBe(ExperimentVerdict.Inconclusive);
    }

    private static Experiment Test(string account, string name, params (string Ended, long Hits)[] looks) => new()
    {
        Account = account, Name = name, Variant = "new", Looks = [.. looks.Select(l => new Look(l.Ended, new TwoArms(new Proportion(100, 5000), new Proportion(l.Hits, 5000))))],
    };
}
