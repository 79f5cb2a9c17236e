using CustomerHealth.Core.Comparisons;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Comparisons;

/// <summary>SC-16: what a changed scorecard does to validity is told before it is switched on.</summary>
public class ValidityComparisonTests
{
    private static readonly View Old = Given.View("vendor-risk", Given.Group("support", Given.Count("tickets", green: 9, yellow: 12)));
    private static readonly View Changed = Given.View("vendor-risk", Given.Group("support", Given.Count("tickets", green: 3, yellow: 4)));
    private static readonly View Same = Given.View("client-experience", Given.Group("voice", Given.Colour("voice")));

    [Fact]
    public async Task Run_EnoughLeft_SC16_GivesBothAucsOfTheViewThatDiffers()
    {
        var validity = await RunAsync(leavers: 24, Old, Changed);

        (validity.WhyNot, validity.HorizonDays, validity.Accounts, validity.Events).ShouldBe((null, 90, 60, 24));
        var shift = validity.Views.ShouldHaveSingleItem();
        shift.Subject.Key.ShouldBe("vendor-risk");
        shift.Old!.Value.ShouldBe(0.5, 1e-12);
        shift.New!.Value.ShouldBe(0.5 + ((12.0 / 24) - (((9 * 12) + (12 * 11)) / 696.0)) / 2, 1e-12); // of 24 and of 36 * 12 + 24 * 11 rows
        shift.New.Interval.ShouldNotBeNull();
    }

    [Fact]
    public async Task Run_TooFewLeft_SaysHowManyAndHowManyItTakes()
    {
        var validity = await RunAsync(leavers: 4, Old, Changed);

        validity.Views.ShouldBeEmpty();
        validity.WhyNot.ShouldBe("Too few accounts have left to compare what the scores foretell: 4 in the outcomes; at least 20 must have.");
    }

    [Fact]
    public async Task Run_NothingDiffers_SaysSo()
    {
        var again = Given.View("vendor-risk", Given.Group("support", Given.Count("tickets", green: 9, yellow: 12)));

        (await RunAsync(leavers: 24, Old, again)).WhyNot.ShouldBe("No view is defined otherwise, so that nothing changes in what the scores foretell.");
    }

    private static Task<ComparedValidity> RunAsync(int leavers, View old, View changed)
    {
        var store = new Leavers(60, leavers);
        return new ValidityComparison(new EvidenceReader(store.Accounts, store, new InMemoryOverrides()), store)
            .RunAsync(Given.Scorecard(old, Same), Given.Scorecard(changed, Same), Given.AsOf, CancellationToken.None);
    }
}
