using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Core.Scorecards.Engine;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Documents;

public sealed class AccountScorecardModelTests
{
    private static readonly Scorecard Scorecard = Given.Scorecard(
        Given.View("vendor-outcomes", Given.Group("retention", Given.Colour("sponsor")), Given.Group("advocacy", Given.Colour("reference"))) with { Combine = Combine.None },
        Given.View("vendor-risk", Given.Group("support", Given.Count("tickets"), Given.Colour("mood", weight: 3, valid: 10))));

    private static readonly (string Measure, string Value)[] Healthy = [("sponsor", "green"), ("reference", "green"), ("tickets", "2"), ("mood", "green")];

    private static readonly Override Cap = new()
    {
        Account = "acme", Kind = OverrideKind.Cap, View = "vendor-risk", Cap = Band.Red, Author = "mia", Reason = "the audit is open", SetAt = Given.Noon(1), Until = new(2026, 12, 24),
    };

    [Fact]
    public void Build_ViewWithoutCombination_HasRowsAndNoScoreOfItsOwn() // SC-1, SC-2
    {
        var tiles = Rows(Build(("sponsor", "red"), ("reference", "green"), ("tickets", "2"), ("mood", "green")), "tiles");

        tiles[0].Keys.Order(StringComparer.Ordinal).ShouldBe(["label", "rows"]);
        Rows(tiles[0], "rows").Select(r => $"{r["label"]} {r["status"]} {r["value"]}").ShouldBe(["retention red 0", "advocacy green 100"]);
        tiles[1]["value"].ShouldBe("100");
    }

    [Fact]
    public void Build_ContradictingGroups_NamesTheConflict() // SC-2
    {
        var model = Build(("sponsor", "red"), ("reference", "green"));

        Rows(model, "conflicts").ShouldHaveSingleItem()["name"].ShouldBe("advocate about to churn");
    }

    [Fact]
    public void Build_MissingMeasure_IsSaidOnThePage() // RP-4
    {
        var model = Build(("sponsor", "green"), ("reference", "green"), ("tickets", "2"));

        Rows(model, "gaps").ShouldHaveSingleItem()["measure"].ShouldBe("mood");
        Rows(model, "tiles")[1]["note"].ShouldBe("25\u00A0% fresh, 50\u00A0% needed");
    }

    [Fact]
    public void Build_RedAndYellow_ListsRedFirst()
    {
        var risks = Rows(Build(("sponsor", "yellow"), ("reference", "green"), ("tickets", "20"), ("mood", "yellow")), "risks");

        risks.Select(r => $"{r["measure"]} {r["status"]}").ShouldBe(["tickets red", "mood yellow", "sponsor yellow"]);
    }

    [Theory]
    [InlineData("red", "green", "retention (0) is red; of the other readings 1 is yellow and 1 is green.")]
    [InlineData("green", "green", "Nothing is red. vendor-risk (63) is yellow; of the other readings 2 are green.")]
    public void Build_Verdict_NamesReadingsAndMergesNothing(string sponsor, string reference, string expected) =>
        Build(("sponsor", sponsor), ("reference", reference), ("tickets", "2"), ("mood", "yellow"))["verdict"].ShouldBe(expected);

    [Fact]
    public void Build_NothingKnown_SaysSo() =>
        Build()["verdict"].ShouldBe("There is not enough fresh data to say how this account stands.");

    [Fact]
    public void Build_OneViewWithTooLittleData_SC8_SaysSo() =>
        Build(("sponsor", "green"), ("reference", "green"))["verdict"].ShouldNotBeNull().ToString()!.ShouldContain("Too early to judge 1 of 2 views");

    [Fact]
    public void SnapshotOf_SameFacts_HasTheSameIdAndOthersHaveNot() // RP-3
    {
        var one = AccountScorecardModel.SnapshotOf(Input(("tickets", "2")));
        var same = AccountScorecardModel.SnapshotOf(Input(("tickets", "2")));
        var other = AccountScorecardModel.SnapshotOf(Input(("tickets", "3")));

        same.Equals(one).ShouldBeTrue();
        one.Id.Length.ShouldBe(12);
        string.Equals(other.Id, one.Id, StringComparison.Ordinal).ShouldBeFalse();
        Build(("tickets", "2"))["snapshot"].ShouldBe(one.Id);
    }

    [Fact]
    public void Build_ScoresHeldDown_SC10_TellsTheReasonAuthorAndEndAndWhatTheyWouldBe()
    {
        var rule = new CapRule(new Condition { Measure = "reference", Is = "green" }, Band.Yellow, "advocacy", "a reference alone is no advocacy");
        var scorecard = Scorecard with { Views = [Scorecard.Views[0] with { Caps = [rule] }, Scorecard.Views[1]] };
        var health = new HealthEngine(scorecard, Given.AsOf).Score(new AccountEvidence(
            Given.Account, Given.History([.. Healthy.Select(v => Given.Reading(v.Measure, v.Value))]), [Cap]));
        var input = new AccountScorecardInput { Organisation = "Northlight Studio", Health = health, Names = new Dictionary<string, string>(StringComparer.Ordinal) { ["mia"] = "Mia Berg" } };

        var views = Rows(AccountScorecardModel.Build(input), "views");

        Rows(views[0], "caps").Select(CapWords).ShouldBe(["advocacy Yellow: a reference alone is no advocacy, False – –, else 100"]);
        Rows(views[1], "caps").Select(CapWords).ShouldBe(["vendor-risk Red: the audit is open, True Mia Berg 24 Dec 2026, else 100"]);
        views[1]["score"].ShouldBe("49");
    }

    [Fact]
    public void SnapshotOf_OtherReasonOfACap_HasAnotherId() // RP-3
    {
        AccountScorecardInput Held(params Override[] caps) => new()
        {
            Organisation = "Northlight Studio",
            Health = new HealthEngine(Scorecard, Given.AsOf).Score(new AccountEvidence(Given.Account, Given.History([.. Healthy.Select(v => Given.Reading(v.Measure, v.Value))]), [.. caps])),
        };

        var id = AccountScorecardModel.SnapshotOf(Held(Cap)).Id;

        AccountScorecardModel.SnapshotOf(Held(Cap with { Reason = "the audit is lost" })).Id.ShouldNotBe(id);
        AccountScorecardModel.SnapshotOf(Held()).Content.ShouldNotContain("\"cap\"");
    }

    [Fact]
    public void Of_SameNumberWrittenInTwoWays_IsTheSameContent()
    {
        var one = Core.Documents.Snapshot.Of(new Dictionary<string, object?>(StringComparer.Ordinal) { ["b"] = 5.00m, ["a"] = "x" });
        var other = Core.Documents.Snapshot.Of(new Dictionary<string, object?>(StringComparer.Ordinal) { ["a"] = "x", ["b"] = 5m });

        one.Content.ShouldBe("""{"a":"x","b":5}""");
        other.ShouldBe(one);
    }

    private static string CapWords(Dictionary<string, object?> cap) => $"{cap["name"]} {cap["word"]}: {cap["why"]}, {cap["byPerson"]} {cap["by"]} {cap["until"]}, else {cap["uncapped"]}";

    private static IReadOnlyDictionary<string, object?> Build(params (string Measure, string Value)[] values) => AccountScorecardModel.Build(Input(values));

    private static AccountScorecardInput Input(params (string Measure, string Value)[] values) => new()
    {
        Organisation = "Northlight Studio",
        Health = Given.Score(Scorecard, [.. values.Select(v => Given.Reading(v.Measure, v.Value))]),
    };

    private static List<Dictionary<string, object?>> Rows(IReadOnlyDictionary<string, object?> model, string key) =>
        [.. ((IEnumerable<Dictionary<string, object?>>)model[key]!)];
}
