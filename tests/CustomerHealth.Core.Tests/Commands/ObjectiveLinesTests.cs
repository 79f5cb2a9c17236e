using CustomerHealth.Core.Commands.Card;
using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Replies;
using NodaTime;

namespace CustomerHealth.Core.Tests.Commands;

/// <summary>CH-2: the card says which objectives run and when they land, in words, the latest first.</summary>
public sealed class ObjectiveLinesTests
{
    private static readonly LocalDate Today = new(2026, 11, 16);
    private static readonly Objective Demos = new()
    {
        Account = "acme", Key = "demos", Metric = "Demo requests a month", Baseline = 40, Target = 66, Current = 55, Start = new LocalDate(2026, 9, 21), Due = new LocalDate(2026, 12, 18),
    };

    private static readonly Objective Pages = Demos with { Key = "pages", Metric = "Page conversion, %", Baseline = 2, Target = 3, Current = 2.7 };

    [Fact]
    public void Of_LateAndEarly_LatestFirstAndOnlyLateIsStrong()
    {
        var section = ObjectiveLines.Of([Pages, Demos], Today)!;

        section.Aside.ShouldBe("due Fri 18 Dec");
        section.Lines.Select(l => l.ToString()).ShouldBe(
            ["Demo requests a month 55 of 66: lands 10 days late (28 Dec)", "Page conversion 2.7\u00A0% of 3\u00A0%: lands 8 days early (10 Dec)"]);
        section.Lines.Select(l => l.Spans.Any(s => s.Style == SpanStyle.Strong)).ShouldBe([true, false]);
    }

    [Fact]
    public void Of_NotRunning_IsLeftOut()
    {
        var over = Demos with { Due = Today.PlusDays(-1) };
        var ahead = Demos with { Start = Today.PlusDays(1) };

        ObjectiveLines.Of([over, ahead], Today).ShouldBeNull();
        ObjectiveLines.Of([], Today).ShouldBeNull();
        ObjectiveLines.Of([Demos with { Due = Today }], Today).ShouldNotBeNull("its last day is one of its days");
    }

    [Fact]
    public void Of_DifferentDueDays_EachLineSaysItsOwn() =>
        ObjectiveLines.Of([Demos, Pages with { Due = new LocalDate(2026, 12, 31) }], Today)!.Lines.ShouldAllBe(l => l.ToString().Contains("due "));

    [Fact]
    public void Of_EveryState_SaysWhatIsKnown()
    {
        var section = ObjectiveLines.Of([Demos with { Key = "b", Current = null }, Demos with { Key = "c", Current = 70 }, Demos with { Key = "a", Current = 40 }, Demos with { Key = "d", Start = Today }], Today)!;

        section.Lines.Select(l => l.ToString()).ShouldBe(
            ["Demo requests a month 40 of 66: no way made yet", "Demo requests a month to 66: no value yet", "Demo requests a month 55 of 66: began today", "1 more"]);
    }
}
