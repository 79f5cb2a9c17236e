using CustomerHealth.Core.Validity.Replay;
using NodaTime;

namespace CustomerHealth.Core.Tests.Validity;

/// <summary>SC-15: which past days are looked from.</summary>
public class ReplayPlanTests
{
    private static readonly LocalDate Today = new(2026, 11, 22);

    [Fact]
    public void Dates_NothingAsked_AreTwelveMonthsWhoseHorizonIsOver()
    {
        var (dates, leftOut) = new ReplayPlan().Dates(Today);

        dates.Length.ShouldBe(12);
        dates[^1].PlusDays(ReplayPlan.DefaultHorizon).ShouldBe(Today.PlusDays(-1), "the last day of the horizon is over");
        dates[0].ShouldBe(dates[^1].PlusMonths(-11));
        leftOut.ShouldBe(0);
    }

    [Fact]
    public void Dates_FromTheLastDayOfAMonth_DoNotDrift() =>
        new ReplayPlan { From = new(2026, 1, 31), To = new(2026, 4, 30) }.Dates(Today).Dates
            .ShouldBe([new(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31), new(2026, 4, 30)]);

    [Theory]
    [InlineData(0, "2026-01-01", "2026-02-01", "The horizon is 0 days")]
    [InlineData(90, "2026-03-01", "2026-02-01", "lies after the last")]
    [InlineData(90, "2010-01-01", "2026-02-01", "at most 120 dates")]
    [InlineData(90, "2026-08-24", "2026-10-24", "None of the dates lies 91 days back")]
    public void Mistake_PlanThatCannotBe_SaysWhy(int horizon, string from, string to, string sentence) =>
        new ReplayPlan { Horizon = horizon, From = Day(from), To = Day(to) }.Mistake(Today).ShouldNotBeNull().ShouldContain(sentence);

    [Fact]
    public void Mistake_TheLastDateWhoseHorizonIsOver_IsNone() =>
        new ReplayPlan { From = new(2026, 8, 23), To = new(2026, 8, 23) }.Mistake(Today).ShouldBeNull();

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
}
