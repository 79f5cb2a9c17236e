using CustomerHealth.Core.Explanations;
using CustomerHealth.Core.Scorecards;
using CustomerHealth.Testing;

namespace CustomerHealth.Core.Tests.Explanations;

/// <summary>SC-12: what tenure and attributes did.</summary>
public partial class ExplainerTests
{
    [Fact]
    public void Explain_TenureReachedAnotherRule_IsLifecycle()
    {
        var cases = Given.Count("cases") with { Rules = [new(new Condition { TenureBelow = 10 }, new(9, 12))] };

        var part = Explain(View(cases), Given.Reading("cases", "5", 40)).Parts.ShouldHaveSingleItem();

        (part.Kind, part.Points, part.Why).ShouldBe((PartKind.Lifecycle, -50m, "cases: tenure 9 → 10 months, green to yellow"));
    }

    /// <summary>Age and tenure are two changes of one day: stale is never told as tenure. By hand: −50 and 0, or −25 and −25.</summary>
    [Fact]
    public void Explain_WentStaleAsTenureReachedAnotherRule_SC12_KeepsTheTwoApart()
    {
        var cases = Given.Count("cases") with { ValidDays = 35, Rules = [new(new Condition { TenureBelow = 10 }, new(9, 12))] };

        var score = Explain(View(cases, Mood), Given.Reading("cases", "5", 40), Given.Reading("mood", "red", 40));

        score.Parts.Select(p => (p.Kind, p.Points, p.Why)).ShouldBe(
        [
            (PartKind.Staleness, -37.5m, "cases is older than its 35 days: its weight went to the others"),
            (PartKind.Lifecycle, -12.5m, "cases: tenure 9 → 10 months, green to yellow"),
        ]);
        score.Parts[0].Sources.ShouldBe(["observation:cases-40-5"]);
        score.Parts[1].Sources.ShouldBe(["account:acme@2026-10-19", "account:acme@2026-11-16"]);
    }

    [Fact]
    public void Explain_AttributeChanged_IsLifecycle()
    {
        var cases = Given.Count("cases") with { Rules = [new(new Condition { Attributes = [("tier", ["gold"])] }, new(9, 12))] };
        var day = Day(View(cases), [Given.Reading("cases", "5", 40)]);
        var before = Back(day) with { Evidence = day.Evidence with { Account = Given.Account with { Tier = "gold" } } };

        var part = Explainer.Of(before, day).Views[0].Score.Parts.ShouldHaveSingleItem();

        (part.Kind, part.Points, part.Why).ShouldBe((PartKind.Lifecycle, -50m, "cases: tier gold → none, green to yellow"));
        part.Sources.ShouldBe(["account:acme@2026-10-19", "account:acme@2026-11-16"]);
    }

    /// <summary>SC-12: two causes of one kind are two parts. By hand: tenure first −50 and −50, the tier first −100 and 0.</summary>
    [Fact]
    public void Explain_TenureAndTierChanged_AreTwoPartsOfTheirOwnWords()
    {
        var cases = Given.Count("cases", 1, 2) with { Rules = [new(new Condition { Attributes = [("tier", ["gold"])], TenureBelow = 10 }, new(9, 12)), new(new Condition { Attributes = [("tier", ["gold"])] }, new(3, 9))] };
        var day = Day(View(cases), [Given.Reading("cases", "5", 40)]);
        var before = Back(day) with { Evidence = day.Evidence with { Account = Given.Account with { Tier = "gold" } } };

        var score = Explainer.Of(before, day).Views[0].Score;

        score.Parts.Select(p => (p.Kind, p.Points, p.Why)).ShouldBe(
        [
            (PartKind.Lifecycle, -75m, "cases: tier gold → none, green to red"),
            (PartKind.Lifecycle, -25m, "cases: tenure 9 → 10 months, green to yellow"),
        ]);
        MeasureParts.Merge(score).Parts.ShouldHaveSingleItem().Why.ShouldContain("tenure 9 → 10 months");
    }

    /// <summary>SC-12: where the start date was corrected too, the months are those by which the rule was reached, not one of each.</summary>
    [Fact]
    public void Explain_TenureAndStartChanged_CountsBothMonthsByOneStart()
    {
        var cases = Given.Count("cases", 1, 2) with { Rules = [new(new Condition { TenureBelow = 10 }, new(9, 12))] };
        var day = Day(View(cases), [Given.Reading("cases", "5", 40)]);
        var later = day with { Evidence = day.Evidence with { Account = Given.Account with { Start = Given.Day.PlusMonths(-1) } } };

        var parts = Explainer.Of(Back(day), later).Views[0].Score.Parts;

        parts.Select(p => (p.Points, p.Why)).ShouldBe(
        [
            (50m, "cases: start 10 Jan 2026 → 16 Oct 2026, red to green"),
            (-50m, "cases: tenure 9 → 10 months, green to red"),
        ]);
    }
}
