using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Tests.Goals;

/// <summary>GC-1: where a 90-day objective lands by linear pace. All days are worked out by hand from 1 Sep, due 30 Nov 2026: 90 days.</summary>
public class PaceTests
{
    private static readonly LocalDate Start = new(2026, 9, 1);

    [Theory]
    [InlineData(0, 60, 20, 30, "2026-11-30", 0)] // a third in 30 days: all in 90
    [InlineData(0, 60, 30, 30, "2026-10-31", -30)] // half in 30 days: all in 60
    [InlineData(0, 60, 10, 30, "2027-02-28", 90)] // a sixth in 30 days: all in 180
    [InlineData(50, 20, 40, 30, "2026-11-30", 0)] // a target below the baseline
    [InlineData(0, 70, 30, 30, "2026-11-10", -20)] // 70 days
    [InlineData(0, 100, 30, 31, "2026-12-14", 14)] // 103.3 days are 104: it is not there on the 103rd
    public void Of_SomeWayDone_LandsOnAStraightLine(double baseline, double target, double current, int days, string lands, int late)
    {
        var pace = Pace.Of(Aim(baseline, target, current), Start.PlusDays(days));

        pace.State.ShouldBe(PaceState.Moving);
        pace.Lands!.Value.ToString("uuuu-MM-dd", null).ShouldBe(lands);
        pace.DaysLate.ShouldBe(late);
    }

    [Theory]
    [InlineData(0, 60, 60.0, PaceState.Met)]
    [InlineData(0, 60, 75.0, PaceState.Met)]
    [InlineData(50, 20, 10.0, PaceState.Met)]
    [InlineData(0, 60, 0.0, PaceState.Standing)]
    [InlineData(0, 60, -5.0, PaceState.Standing)]
    [InlineData(0, 60, 0.001, PaceState.Standing)] // lands in five thousand years
    [InlineData(0, 60, null, PaceState.Unknown)]
    [InlineData(50, 50, 49.0, PaceState.NoDirection)]
    [InlineData(50, 50, 50.0, PaceState.Held)]
    [InlineData(50, 50, null, PaceState.Unknown)]
    public void Of_NoWayOrAllOfIt_HasNoLanding(double baseline, double target, double? current, PaceState expected)
    {
        var pace = Pace.Of(Aim(baseline, target, current), Start.PlusDays(30));

        pace.State.ShouldBe(expected);
        pace.Lands.ShouldBeNull();
        pace.DaysLate.ShouldBeNull();
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    public void Of_FirstDayNotOver_HasNoPaceYet(int days) =>
        Pace.Of(Aim(0, 60, 5), Start.PlusDays(days)).ShouldSatisfyAllConditions(p => p.State.ShouldBe(PaceState.NotStarted), p => p.Elapsed.ShouldBe(0));

    [Fact]
    public void Of_DueDayOver_IsOverdueUnlessMet()
    {
        Pace.Of(Aim(0, 60, 30), Start.PlusDays(90)).IsOverdue.ShouldBeFalse();
        Pace.Of(Aim(0, 60, 30), Start.PlusDays(91)).IsOverdue.ShouldBeTrue();
        Pace.Of(Aim(0, 60, 60), Start.PlusDays(91)).IsOverdue.ShouldBeFalse();
        Pace.Of(Aim(0, 60, 30), Start.PlusDays(45)).Elapsed.ShouldBe(0.5);
    }

    private static Objective Aim(double baseline, double target, double? current) => new()
    {
        Account = "acme", Key = "o1", Metric = "Active users", Baseline = baseline, Target = target, Current = current, Start = Start, Due = new(2026, 11, 30),
    };
}
