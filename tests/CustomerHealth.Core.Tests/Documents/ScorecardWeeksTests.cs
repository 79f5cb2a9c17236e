using System.Collections;
using System.Collections.Immutable;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Health;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Documents;

/// <summary>The weeks of an account in its document: each view on its own (SC-1), unknown and not applicable told apart from any score (SC-5).</summary>
public class ScorecardWeeksTests
{
    private static readonly View Risk = Given.View("vendor-risk", Given.Group("support", Given.Count("tickets"))) with { Name = "Vendor Risk" };

    [Fact]
    public async Task Build_ScoreOfTwoWeeksOnly_EarlierWeeksAreUnknownAndNeverZero()
    {
        var model = await BuildAsync(Risk, Given.Reading("tickets", "2", 12));

        Bands(model).ShouldBe(["unknown", "unknown", "green", "green"]);
        Values(model).ShouldBe([null, null, 100, 100]);
    }

    [Fact]
    public async Task Build_NothingApplies_WeeksAreNotApplicableAndNoPanelIsDrawn()
    {
        var model = await BuildAsync(Risk, Given.Reading("tickets", "NA", 40));

        Bands(model).ShouldBe(["na", "na", "na", "na"]);
        ((IEnumerable)model["panels"]!).Cast<object>().ShouldBeEmpty();
    }

    /// <summary>RP-3: what does not apply is not 0 % fresh, and has no code.</summary>
    [Fact]
    public async Task Build_NothingApplies_NoFigureHasACode()
    {
        var model = await BuildAsync(Risk, Given.Reading("tickets", "NA", 40));

        ((IEnumerable)model["figures"]!).Cast<object>().ShouldBeEmpty();
    }

    [Fact]
    public async Task Build_GroupsSideBySide_SC2_EachGroupHasARowUnderTheNameOfItsView()
    {
        var model = await BuildAsync(Risk with { Combine = Combine.None }, Given.Reading("tickets", "9", 40));

        Row(model, "history")["label"].ShouldBe($"Vendor Risk: {Risk.Groups[0].Name}");
        Bands(model)[^1].ShouldBe("red");
    }

    [Fact]
    public async Task Build_ViewsWithOtherCutPoints_NoBandsStandBehindTheSharedScale()
    {
        var model = await BuildAsync(Risk, Given.Reading("tickets", "2", 12));

        ((IEnumerable)model["scale"]!).Cast<object>().Count().ShouldBe(3);
        ScoreCharts.Scale([Risk, Risk with { Green = 80 }]).ShouldBeEmpty();
        ScoreCharts.Scale([Risk], 60, 90).Select(band => (band["from"], band["to"], band["status"])).ShouldBe([(60.0, 75.0, "yellow"), (75.0, 90.0, "green")]);
    }

    [Fact]
    public async Task Build_AnyAccount_TheLastWeekEndsOnTheDayLookedFrom() =>
        ((ImmutableArray<string>)(await BuildAsync(Risk))["weeks"]!).ShouldBe(ScoreCharts.Weeks(Given.Day, 4));

    private static ImmutableArray<string> Bands(IReadOnlyDictionary<string, object?> model) => (ImmutableArray<string>)Row(model, "history")["bands"]!;

    private static ImmutableArray<double?> Values(IReadOnlyDictionary<string, object?> model) => (ImmutableArray<double?>)Row(model, "panels")["values"]!;

    private static IReadOnlyDictionary<string, object?> Row(IReadOnlyDictionary<string, object?> model, string list) =>
        ((IEnumerable)model[list]!).Cast<IReadOnlyDictionary<string, object?>>().ShouldHaveSingleItem();

    private static async Task<IReadOnlyDictionary<string, object?>> BuildAsync(View view, params (string, Reading)[] readings)
    {
        var evidence = new EvidenceReader(new InMemoryAccounts([Given.Account], []), new InMemoryObservations(readings), new InMemoryOverrides());
        var trend = await new HealthReader(evidence, new FixedScorecard(Given.Scorecard(view))).ReadAsync(Given.Account.Key, Given.AsOf, 4, CancellationToken.None);
        return AccountScorecardModel.Build(AccountScorecardInput.Of(trend!, "Northlight"));
    }
}
