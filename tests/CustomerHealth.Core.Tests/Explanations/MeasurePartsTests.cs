using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Explanations;

/// <summary>SC-12 as people read it: one line for each measure, with its true values of both days.</summary>
public class MeasurePartsTests
{
    private static readonly Measure Cases = Given.Count("cases", 5, 15) with { Over = new Window(28, Take.Sum, 0), Name = "Ticket volume" };
    private static readonly (string, Reading)[] Mood = [Given.Reading("mood", "green", 40), Given.Reading("mood", "yellow", 2)];

    /// <summary>The window alone would have made it green, the new readings red: together they did nothing.</summary>
    [Fact]
    public void Merge_PartsOfOneMeasureCancelOut_AreLeftOut()
    {
        var score = Explain(Cases, Given.Reading("cases", "10", 40), Given.Reading("cases", "14", 5));

        score.Parts.Select(p => (p.Measure, p.Kind, p.Points)).ShouldBe([("cases", PartKind.Observation, -25m), ("mood", PartKind.Observation, -25m), ("cases", PartKind.Staleness, 25m)]);
        MeasureParts.Merge(score).Parts.Select(p => p.Why).ShouldBe(["mood green → yellow"]);
    }

    [Fact]
    public void Merge_AllPartsCancelOut_IsAScoreThatIsStill() =>
        MeasureParts.Merge(Explain(Cases, [Given.Reading("cases", "10", 40), Given.Reading("cases", "14", 5)], [])).Parts.ShouldBeEmpty();

    [Fact]
    public void Merge_PartsOfOneMeasure_SayBothEndsAndTheSum()
    {
        var part = MeasureParts.Merge(Explain(Cases, [Given.Reading("cases", "10", 40), Given.Reading("cases", "20", 5)], [])).Parts.ShouldHaveSingleItem();

        (part.Kind, part.Points).ShouldBe((PartKind.Observation, -50m));
        part.Why.ShouldBe("Ticket volume 10 → 20 as its 28 days moved on: yellow to red");
        part.Fact.ShouldBe("10 → 20 as its 28 days moved on");
        part.Sources.ShouldBe(["observation:cases-5-20", "observation:cases-40-10"], ignoreOrder: true);
    }

    [Fact]
    public void Merge_WeightChangedToo_IsAppended()
    {
        var part = MeasureParts.Merge(Explain(Given.Colour("call"), Given.Colour("call", 2), [Given.Reading("call", "green", 40), Given.Reading("call", "red", 5)], Mood[..1])).Parts.Where(p => p.Kind != PartKind.Rounding).ShouldHaveSingleItem();

        part.Points!.Value.ShouldBe(-66.666666667m, 1e-8m);
        part.Why.ShouldBe("call green → red, weight 1 → 2 in scorecard test");
    }

    [Fact]
    public void Merge_CutPointsDidMost_AreNamedWithBothEnds()
    {
        var part = MeasureParts.Merge(Explain(Given.Count("cases", 5, 15), Given.Count("cases", 1, 2), [Given.Reading("cases", "3", 40), Given.Reading("cases", "6", 5)], [])).Parts.ShouldHaveSingleItem();

        part.Why.ShouldBe("cases 3 → 6: green to red, mostly by green 5 → 1, yellow 15 → 2 in scorecard test");
    }

    /// <summary>The band is the last day's, by the corrected start, and a first reading counts now, not again.</summary>
    [Fact]
    public void Merge_FirstReadingAndAnotherStart_NamesTheBandOfTheLastDay()
    {
        var cases = Given.Count("cases") with { Rules = [new(new Condition { TenureBelow = 5 }, new(9, 12))] };

        var score = Explain(cases, Given.Account with { Start = Given.Day.PlusMonths(-1) }, [Given.Reading("cases", "5", 2)]);

        score.Parts.Select(p => (p.Points, p.Why)).ShouldBe([(37.5m, "cases never measured → 5: yellow, it counts now"), (12.5m, "cases: start 10 Jan 2026 → 16 Oct 2026, yellow to green")]);
        MeasureParts.Merge(score).Parts.ShouldHaveSingleItem().Why.ShouldBe("cases never measured → 5: green, it counts now, start 10 Jan 2026 → 16 Oct 2026");
    }

    /// <summary>Other cut points would have made it green; on the last day it is no colour at all.</summary>
    [Fact]
    public void Merge_WentStaleAndAnotherStart_NamesNoBandOfTheLastDay()
    {
        var cases = Given.Count("cases") with { ValidDays = 35, Rules = [new(new Condition { TenureBelow = 5 }, new(9, 12))] };

        var score = Explain(cases, Given.Account with { Start = Given.Day.PlusMonths(-1) }, [Given.Reading("cases", "5", 40)]);

        MeasureParts.Merge(score).Parts.ShouldHaveSingleItem().Why.ShouldBe("cases 5 → stale: its weight went to the others, start 10 Jan 2026 → 16 Oct 2026");
    }

    /// <summary>That it no longer applies says the last day already, and why.</summary>
    [Fact]
    public void Merge_CeasedToApplyAndAnotherWeight_SaysWhyItDoesNotApply()
    {
        var score = Explain(Given.Colour("call"), Given.Colour("call", 2), [Given.Reading("call", "green", 40), Given.Reading("call", "NA", 5)], [Given.Reading("mood", "red", 40)]);

        MeasureParts.Merge(score).Parts.Where(p => p.Kind != PartKind.Rounding).ShouldHaveSingleItem()
            .Why.ShouldBe("call no longer applies (recorded as not applicable): its weight went to the others, weight 1 → 2 in scorecard test");
    }

    [Fact]
    public void Explain_ReadingOfAStaleMeasure_CountsAgain()
    {
        var score = Explain(Given.Count("cases") with { ValidDays = 10 }, Given.Account, [Given.Reading("cases", "1", 60), Given.Reading("cases", "5", 2)]);

        score.Parts.ShouldHaveSingleItem().Why.ShouldBe("cases stale → 5: yellow, it counts again");
    }

    /// <summary>Whatever is merged, the parts still sum, and no measure stands twice.</summary>
    [Fact]
    public void Merge_AnyChange_KeepsTheSumAndNamesNoMeasureTwice()
    {
        foreach (var (_, score) in Enumerable.Range(1, 100).Select(s => new AnyChange(s)).SelectMany(c => ExplainerProperties.All(Explainer.Of(c.From, c.To))))
        {
            var merged = MeasureParts.Merge(score);

            (merged.Parts.Sum(p => p.Points ?? 0) - (score.Delta ?? 0)).ShouldBeInRange(-1e-6m, 1e-6m);
            merged.Parts.Where(p => p.Measure is not null).Select(p => (p.Group, p.Measure)).ShouldBeUnique();
        }
    }

    private static ScoreChange Explain(Measure measure, params (string, Reading)[] readings) => Explain(measure, readings, Mood);

    private static ScoreChange Explain(Measure measure, (string, Reading)[] readings, (string, Reading)[] mood) => Explain(measure, measure, readings, mood);

    /// <summary>Beside a mood that is red on both days, with other attributes on the last.</summary>
    private static ScoreChange Explain(Measure measure, Core.Accounts.Account after, (string, Reading)[] readings)
    {
        var card = Given.Scorecard(Given.View("v", Given.Group("g", measure, Given.Colour("mood"))));
        var history = Given.History([.. readings, Given.Reading("mood", "red", 40)]);
        return Explainer.Of(new(card, Given.AsOf.DaysBefore(28), new(Given.Account, history, [])), new(card, Given.AsOf, new(after, history, []))).Views[0].Score;
    }

    private static ScoreChange Explain(Measure before, Measure after, (string, Reading)[] readings, (string, Reading)[] mood)
    {
        var history = Given.History([.. readings, .. mood]);
        return Explainer.Of(Day(before, Given.AsOf.DaysBefore(28)), Day(after, Given.AsOf)).Views[0].Score;

        ScoredDay Day(Measure measure, Core.Time.AsOf asOf) =>
            new(Given.Scorecard(Given.View("v", Given.Group("g", measure, Given.Colour("mood")))) with { Version = "test" }, asOf, new(Given.Account, history, []));
    }
}
