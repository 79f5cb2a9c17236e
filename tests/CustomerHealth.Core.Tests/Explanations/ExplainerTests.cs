using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Overrides;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Explanations;

/// <summary>SC-12: each kind of part on numbers that can be checked by hand.</summary>
public partial class ExplainerTests
{
    private static readonly Measure Mood = Given.Colour("mood");
    private static readonly Measure Sponsor = Given.Colour("sponsor", valid: 50);
    private static readonly Override Churn = new() { Id = 7, Account = "acme", Kind = OverrideKind.WillChurn, View = "v", Cap = Band.Red, Author = "mia", Reason = "they told us so", SetAt = Given.Noon(3), Until = Given.Day };

    /// <summary>The worked example of docs/explanations.md: mood first 50 → 25 → 50, sponsor first 50 → 100 → 50; the mean of both.</summary>
    [Fact]
    public void Explain_TwoChangesThatCancel_AreBothNamed()
    {
        var score = Explain(View(Mood, Sponsor), Given.Reading("mood", "green", 40), Given.Reading("mood", "yellow", 5), Given.Reading("sponsor", "red", 60));

        score.Delta.ShouldBe(0);
        score.Parts.Select(p => (p.Kind, p.Measure, p.Points)).ShouldBe([(PartKind.Observation, "mood", -37.5m), (PartKind.Staleness, "sponsor", 37.5m)]);
        score.Parts[0].Why.ShouldBe("mood green → yellow");
        score.Parts[1].Why.ShouldBe("sponsor is older than its 50 days: its weight went to the others");
        score.Parts[0].Sources.ShouldBe(["observation:mood-5-yellow", "observation:mood-40-green"]);
        score.Parts[1].Sources.ShouldBe(["observation:sponsor-60-red"]);
    }

    [Fact]
    public void Explain_MeasureTurnsNa_GivesItsWeightAndLeavesTheOthersPoints()
    {
        var score = Explain(View(Mood, Sponsor), Given.Reading("mood", "green", 40), Given.Reading("sponsor", "red", 40), Given.Reading("sponsor", "NA", 5));

        var part = score.Parts.ShouldHaveSingleItem();
        (part.Kind, part.Measure, part.Points).ShouldBe((PartKind.NotApplicable, "sponsor", 50m));
        part.Why.ShouldBe("sponsor no longer applies (recorded as not applicable): its weight went to the others");
    }

    [Fact]
    public void Explain_TimeAlone_GrowsTheDaysSinceSomething()
    {
        var call = Given.Count("call", 14, 30) with { Kind = MeasureKind.DaysSince, Name = "Last call" };

        var part = Explain(View(call), Given.Reading("call", "2026-10-10", 37)).Parts.ShouldHaveSingleItem();

        (part.Kind, part.Points).ShouldBe((PartKind.Staleness, -100m));
        part.Why.ShouldBe("Last call 9 days → 37 days with time alone: green to red");
        part.Sources.ShouldBe(["observation:call-37-2026-10-10"]);
    }

    [Fact]
    public void Explain_ReadingRenewedBeforeItAged_IsAnObservationAlone()
    {
        var score = Explain(View(Mood, Sponsor), Given.Reading("mood", "green", 40), Given.Reading("sponsor", "red", 70), Given.Reading("sponsor", "yellow", 5));

        var part = score.Parts.ShouldHaveSingleItem();
        (part.Kind, part.Points).ShouldBe((PartKind.Observation, 25m));
    }

    [Fact]
    public void Explain_WeightChanged_NamesBothScorecards()
    {
        var part = Explain(View(Mood, Sponsor), View(Mood with { Weight = 3 }, Sponsor), [Given.Reading("mood", "green", 40), Given.Reading("sponsor", "red", 40)]).Parts.ShouldHaveSingleItem();

        (part.Kind, part.Measure, part.Points).ShouldBe((PartKind.Weight, "mood", 25m));
        part.Why.ShouldBe("mood weight 1 → 3 in scorecard fedcba98…");
        part.Sources.ShouldBe(["scorecard:0123456789abcdef", "scorecard:fedcba9876543210"]);
    }

    [Fact]
    public void Explain_GroupCame_IsAWeightOfTheGroup()
    {
        var before = Given.View("v", Given.Group("a", Mood));
        var after = Given.View("v", Given.Group("a", Mood), Given.Group("b", Sponsor) with { Weight = 3 });

        var part = Explain(before, after, [Given.Reading("mood", "green", 40), Given.Reading("sponsor", "red", 40)]).Parts.ShouldHaveSingleItem();

        (part.Kind, part.Group, part.Measure, part.Points).ShouldBe((PartKind.Weight, "b", null, -75m));
        part.Why.ShouldBe("b came with scorecard fedcba98… (weight 3)");
    }

    [Fact]
    public void Explain_CutPointsChanged_IsAThreshold()
    {
        var part = Explain(View(Given.Count("cases")), View(Given.Count("cases", green: 6)), [Given.Reading("cases", "5", 40)]).Parts.ShouldHaveSingleItem();

        (part.Kind, part.Points).ShouldBe((PartKind.Threshold, 50m));
        part.Why.ShouldBe("cases: green 3 → 6 in scorecard fedcba98…, yellow to green");
    }

    [Fact]
    public void Explain_OverrideOfAPerson_SC10_IsAnOverride()
    {
        var day = Day(View(Mood), [Given.Reading("mood", "green", 40)]);
        day = day with { Evidence = day.Evidence with { Overrides = [Churn] } };

        var part = Explainer.Of(Back(day), day).Views[0].Score.Parts.ShouldHaveSingleItem();

        (part.Kind, part.Points, part.Why).ShouldBe((PartKind.Override, -51m, "v: held down to 49: they told us so"));
        part.Sources.ShouldBe(["override:7"]);
    }

    /// <summary>SC-10, SC-12: the score fell below the cap by itself, so the rule explains nothing and the sponsor is told once.</summary>
    [Fact]
    public void Explain_RuleThatHeldNothingDown_IsNoPart()
    {
        var score = Explain(
            Ruled(Mood, Sponsor), Given.Reading("mood", "green", 40), Given.Reading("sponsor", "green", 40), Given.Reading("mood", "red", 2), Given.Reading("sponsor", "red", 2));

        (score.From, score.To).ShouldBe((100m, 0m));
        score.Parts.Select(p => (p.Kind, p.Points)).ShouldBe([(PartKind.Observation, -50m), (PartKind.Observation, -50m)]);
    }

    /// <summary>SC-10, SC-12: the rule was there and held nothing down, the person's cap that took its place does: it is named.</summary>
    [Fact]
    public void Explain_PersonsCapFollowsARuleThatHeldNothingDown_IsNamed()
    {
        var day = Day(Ruled(Mood, Sponsor, Given.Colour("third")), [Given.Reading("mood", "red", 40), Given.Reading("sponsor", "red", 40), Given.Reading("third", "green", 40), Given.Reading("sponsor", "yellow", 2)]);
        day = day with { Evidence = day.Evidence with { Overrides = [Churn] } };

        var score = Explainer.Of(Back(day), day).Views[0].Score;

        (score.From, score.To).ShouldBe((33.333333333m, 49m));
        score.Parts.Where(p => p.Kind != PartKind.Rounding).Select(p => (p.Kind, p.Points)).ShouldBe([(PartKind.Observation, 16.166666667m), (PartKind.Override, -0.5m)]);
        score.Parts[1].Why.ShouldBe("v: held down to 49: they told us so");
    }

    /// <summary>SC-10, SC-12: one cap on both days, which held the score down on the first only, came and went on neither.</summary>
    [Theory]
    [InlineData(40)]
    [InlineData(40, 2)]
    public void Explain_CapOnBothDaysThatHeldOneDown_IsNoPart(params int[] sponsorRed)
    {
        var readings = sponsorRed.Select(ago => Given.Reading("sponsor", "red", ago));

        var score = Explain(Ruled(Mood, Sponsor, Given.Colour("third")), [Given.Reading("mood", "green", 40), Given.Reading("third", "green", 40), Given.Reading("mood", "red", 2), .. readings]);

        (score.From, score.To).ShouldBe((49m, 33.333333333m));
        score.Parts.ShouldHaveSingleItem().ShouldSatisfyAllConditions(p => p.Measure.ShouldBe("mood"), p => p.Points.ShouldBe(-15.666666667m));
    }

    /// <summary>
    /// SC-10, SC-12: two rules that ask for attributes are two caps, though both rest on the account. On the first day gold holds nothing down;
    /// silver, of the same height, does on the last.
    /// </summary>
    [Fact]
    public void Explain_AnotherRuleOfTheAccountTookItsPlace_IsNamed()
    {
        var view = View(Mood) with { Caps = [OnTier("gold"), OnTier("silver")] };
        var day = Day(view, [Given.Reading("mood", "red", 40), Given.Reading("mood", "green", 2)]);
        var before = Back(day) with { Evidence = day.Evidence with { Account = Given.Account with { Tier = "gold" } } };

        var score = Explainer.Of(before, day with { Evidence = day.Evidence with { Account = Given.Account with { Tier = "silver" } } }).Views[0].Score;

        (score.From, score.To).ShouldBe((0m, 49m));
        score.Parts.ShouldContain(p => p.Kind == PartKind.Override && p.Why == "v: held down to 49: the tier is silver");
    }

    private static CapRule OnTier(string tier) => new(new Condition { Attributes = [("tier", [tier])] }, Band.Red, null, $"the tier is {tier}");

    [Fact]
    public void Explain_ThirdsThatDoNotSum_HaveARoundingPart()
    {
        var view = View(Given.Colour("a"), Given.Colour("b"), Given.Colour("c"));

        var score = Explain(view, Given.Reading("a", "red", 40), Given.Reading("b", "red", 40), Given.Reading("c", "red", 40), Given.Reading("a", "green", 2), Given.Reading("b", "green", 2));

        score.Parts.Select(p => (p.Kind, p.Points)).ShouldBe([(PartKind.Observation, 33.333333333m), (PartKind.Observation, 33.333333333m), (PartKind.Rounding, 0.000000001m)]);
    }

    [Fact]
    public void Explain_CoverageFellBelowTheMinimum_SaysWhatWentAndByHowMuch()
    {
        var score = Explain(View(Mood, Sponsor, Given.Colour("third")), Given.Reading("mood", "green", 40), Given.Reading("sponsor", "red", 60));

        (score.From, score.To, score.Delta).ShouldBe((50m, null, null));
        var part = score.Parts.ShouldHaveSingleItem();
        (part.Kind, part.Points).ShouldBe((PartKind.Disappeared, null));
        part.Why.ShouldBe("v has no score any more: sponsor went stale, coverage 67\u00A0% → 33\u00A0%, minimum 50\u00A0%");
    }

    /// <summary>SC-12: what began to apply without data is no cause of a score that appeared, nor what began to be fresh of one that went.</summary>
    [Fact]
    public void Explain_ScoreAppearedAndDisappeared_NamesOnlyWhatWentThatWay()
    {
        var choice = Given.Choice("scope", ("in", Band.Green), ("out", Band.NotApplicable)) with { ValidDays = 50 };
        var asked = Given.Colour("asked") with { NotApplicableWhen = [new Condition { Measure = "scope", Is = "out" }] };

        var appeared = Explain(View(Mood, Sponsor, asked, choice), Given.Reading("scope", "out", 60), Given.Reading("scope", "in", 5), Given.Reading("mood", "green", 5));
        var gone = Explain(View(Mood, Sponsor, asked, choice, Given.Colour("light", 0.1)), Given.Reading("scope", "in", 40), Given.Reading("mood", "green", 40), Given.Reading("mood", "NA", 5), Given.Reading("light", "NA", 40), Given.Reading("light", "green", 5));

        appeared.Parts.ShouldHaveSingleItem().Why.ShouldStartWith("v has a score now: mood came (green), scope came (in), coverage");
        gone.Parts.ShouldHaveSingleItem().Why.ShouldStartWith("v has no score any more: mood no longer applies, coverage");
    }

    /// <summary>SC-2: a view that is never merged is explained group by group.</summary>
    [Fact]
    public void Explain_GroupsNotCombined_AreExplainedEach()
    {
        var view = Given.View("v", Given.Group("retention", Mood), Given.Group("advocacy", Sponsor)) with { Combine = Combine.None };

        var change = ViewOf(view, Given.Reading("mood", "green", 40), Given.Reading("mood", "red", 2));

        change.Score.Parts.ShouldBeEmpty();
        change.Groups.Select(g => (g.Key, g.From, g.To)).ShouldBe([("retention", 100m, 0m), ("advocacy", (decimal?)null, (decimal?)null)]);
        change.Groups[0].Parts.ShouldHaveSingleItem().Points.ShouldBe(-100m);
    }

    [Fact]
    public void Explain_ManyReadingsInAWindow_NamesTheNewestTwentyAndSaysSo()
    {
        var cases = Given.Count("cases") with { Over = new Window(28, Take.Count, 0) };

        var part = Explain(View(cases), [.. Enumerable.Range(0, 25).Select(d => Given.Reading("cases", "1", d))]).Parts.ShouldHaveSingleItem();

        part.Sources.Length.ShouldBe(20);
        part.Sources[0].ShouldBe("observation:cases-0-1");
        part.Why.ShouldBe("cases 0 → 25: green to red (the newest 20 of 25 readings are named)");
    }

    [Fact]
    public void Explain_MoreChangesThanCanBeEnumerated_StillSumsAndTurnsRound()
    {
        var keys = Enumerable.Range(0, 30).Select(i => $"m{i:00}").ToList();
        var view = View([.. keys.Select((k, i) => Given.Colour(k, 1 + i))]);
        var day = Day(view, [.. keys.Select(k => Given.Reading(k, "red", 40)), .. keys.Select(k => Given.Reading(k, "green", 2))]);

        var there = Explainer.Of(Back(day), day).Views[0].Score;
        var back = Explainer.Of(day, Back(day)).Views[0].Score;

        there.Parts.Sum(p => p.Points).ShouldBe(100);
        there.Parts.Select(p => p.Points).ShouldBe(back.Parts.Select(p => -p.Points));
        there.Parts[0].Points!.Value.ShouldBe(100m * 30 / 465, 1e-6m, "where nothing interacts, any orders give the weight's share");
    }

    private static View Ruled(params Measure[] measures) =>
        View(measures) with { Caps = [new CapRule(new Condition { Measure = "sponsor", Is = "red" }, Band.Red, null, "the sponsor is red")] };

    private static View View(params Measure[] measures) => Given.View("v", Given.Group("g", measures));

    private static ScoredDay Day(View view, (string, Reading)[] readings) =>
        new(Given.Scorecard(view) with { Version = "0123456789abcdef" }, Given.AsOf, new(Given.Account, Given.History(readings), []));

    private static ScoredDay Back(ScoredDay day) => day with { AsOf = Given.AsOf.DaysBefore(28) };

    private static ViewChange ViewOf(View view, params (string, Reading)[] readings) => Explainer.Of(Back(Day(view, readings)), Day(view, readings)).Views[0];

    private static ScoreChange Explain(View view, params (string, Reading)[] readings) => ViewOf(view, readings).Score;

    private static ScoreChange Explain(View before, View after, (string, Reading)[] readings)
    {
        var last = Day(after, readings);
        return Explainer.Of(Back(Day(before, readings)), last with { Scorecard = last.Scorecard with { Version = "fedcba9876543210" } }).Views[0].Score;
    }
}
