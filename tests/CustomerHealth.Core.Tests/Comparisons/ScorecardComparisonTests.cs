using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Comparisons;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Comparisons;

/// <summary>SC-16: who would change band is listed, with what did it, before a scorecard is switched on.</summary>
public class ScorecardComparisonTests
{
    private static readonly View Old = Given.View("vendor-risk", Given.Group("support", Given.Count("tickets"), Given.Colour("age")));

    private static readonly (string, Reading)[] Readings = [Given.Reading("tickets", "5"), Given.Reading("age", "green")];

    [Fact]
    public async Task Run_CutPointMoved_SC16_NamesTheChangeAndTheOneCutThatDidIt()
    {
        var result = await RunAsync(Old, With(Old, Given.Count("tickets", green: 2, yellow: 4), Given.Colour("age") with { Name = "Other name", Play = "Call." }));

        var change = result.Changes.ShouldHaveSingleItem();
        (change.From.Band, change.From.Score, change.To.Band, change.To.Score).ShouldBe((Band.Green, 75, Band.Yellow, 50));
        change.Reasons.ShouldBe([new BandChangeReason("tickets: green from 3 to 2, yellow from 8 to 4", -25)]);
        result.Transitions.ShouldHaveSingleItem().Counts.ShouldBe([(Band.Green, Band.Yellow, 1)]);
        result.Accounts.ShouldBe(1);
    }

    [Fact]
    public async Task Run_SeveralDifferences_LeavesOutThoseThatMovedNothingForTheAccount()
    {
        var changed = With(Old, Given.Count("tickets") with { Weight = 2 }, Given.Colour("age"), Given.Colour("unused")) with { MinimumCoverage = 0.2 };

        var result = await RunAsync(Old, changed);

        result.Changes.ShouldHaveSingleItem().Reasons.Select(r => r.What).ShouldBe(["tickets: weight from 1 to 2"]);
    }

    [Fact]
    public async Task Run_SeveralDifferencesThatMeet_SC12_SumToTheChangeExactly()
    {
        var changed = With(Old, Given.Count("tickets", green: 2, yellow: 4) with { Weight = 2 }, Given.Colour("age") with { Weight = 0.7 }, Given.Colour("sponsor", weight: 3)) with
        { Caps = [new CapRule(new Condition { Measure = "age", Is = "green" }, Band.Red, null, "too good to be true")] };

        var change = (await RunAsync(Old, changed, [.. Readings, Given.Reading("sponsor", "green")])).Changes.ShouldHaveSingleItem();

        change.Reasons.Sum(r => r.Points).ShouldBe((decimal)change.To.Score!.Value - (decimal)change.From.Score!.Value);
        change.Reasons.Where(r => r.What != "rounding to nine decimals").Select(r => r.What).ShouldBe(
            [
                "caps of vendor-risk: held down to 49: too good to be true", "tickets: green from 3 to 2, yellow from 8 to 4", "tickets: weight from 1 to 2",
                "sponsor: new in support", "age: weight from 1 to 0.7",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Run_MoreCoverageNeeded_SaysSoWithoutPoints()
    {
        var reasons = (await RunAsync(Old, With(Old, Given.Count("tickets"), Given.Colour("age"), Given.Colour("unused")) with { MinimumCoverage = 0.8 })).Changes.ShouldHaveSingleItem().Reasons;

        reasons.ShouldBe([new BandChangeReason("minimum coverage from 50 % to 80 %", null), new BandChangeReason("coverage 100\u00A0% → 66\u00A0%, minimum 80\u00A0%", null)]);
    }

    [Fact]
    public async Task Run_BandsMoved_HasAReasonWithoutPoints()
    {
        var result = await RunAsync(Old, Old with { Green = 80 });

        result.Changes.ShouldHaveSingleItem().Reasons.ShouldBe([new BandChangeReason("bands: green from 75 to 80, yellow from 50 to 50", null)]);
    }

    [Fact]
    public async Task Run_GroupsNotCombined_SC2_ComparesEachGroupAndNamesTheNewOne()
    {
        var outcomes = Old with { Combine = Combine.None };

        var result = await RunAsync(outcomes, outcomes with { Groups = [outcomes.Groups[0] with { Measures = [Given.Count("tickets")] }, Given.Group("extra", Given.Colour("age"))] });

        result.Changes.ShouldHaveSingleItem().Target.Name.ShouldBe("support");
        result.Changes[0].Reasons.ShouldBe([new BandChangeReason("age: gone from support", -25)]);
        result.Added.ShouldBe(["extra"]);
    }

    [Fact]
    public async Task Run_SameContentReadTwice_ChangesNothing()
    {
        var result = await RunAsync(Old, With(Old, Given.Count("tickets"), Given.Colour("age")));

        result.Changes.ShouldBeEmpty();
        result.Transitions[0].Changed.ShouldBe(0);
    }

    [Fact]
    public async Task Run_AccountThatHasLeft_IsNotCounted()
    {
        var changed = With(Old, Given.Count("tickets", green: 2, yellow: 4), Given.Colour("age"));
        var left = new AccountEvidence(Given.Account with { Lifecycle = Lifecycle.Churned }, Given.History(Readings), []);

        var result = await new ScorecardComparison(Given.Scorecard(Old), Given.Scorecard(changed), Given.AsOf).RunAsync(Portfolio(Readings, left), CancellationToken.None);

        (result.Accounts, result.Changes.Length, result.Transitions[0].Changed).ShouldBe((1, 1, 1));
    }

    private static View With(View view, params Measure[] measures) => view with { Groups = [view.Groups[0] with { Measures = [.. measures] }] };

    private static Task<ComparisonResult> RunAsync(View old, View changed, params (string, Reading)[] readings) =>
        new ScorecardComparison(Given.Scorecard(old), Given.Scorecard(changed), Given.AsOf).RunAsync(Portfolio(readings.Length > 0 ? readings : Readings), CancellationToken.None);

    private static async IAsyncEnumerable<AccountEvidence> Portfolio((string, Reading)[] readings, params AccountEvidence[] others)
    {
        yield return await Task.FromResult(new AccountEvidence(Given.Account, Given.History(readings), []));
        foreach (var other in others)
            yield return other;
    }
}
