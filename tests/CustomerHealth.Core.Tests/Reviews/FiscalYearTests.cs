using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews;

public sealed class FiscalYearTests
{
    [Theory]
    [InlineData(1, "2026-Q3", 2026, 7, 1, 2026, 9, 30)]
    [InlineData(4, "2027-Q1", 2026, 4, 1, 2026, 6, 30)]
    [InlineData(4, "2027-Q4", 2027, 1, 1, 2027, 3, 31)]
    [InlineData(12, "2027-Q1", 2026, 12, 1, 2027, 2, 28)]
    [InlineData(2, "2024-Q4", 2023, 11, 1, 2024, 1, 31)]
    public void DaysOf_Quarter_FollowTheFirstMonth(int start, string quarter, int fromYear, int fromMonth, int fromDay, int toYear, int toMonth, int toDay)
    {
        var days = new FiscalYear(start).DaysOf(Quarter.Parse(quarter)!.Value);

        days.ShouldBe(new DateInterval(new(fromYear, fromMonth, fromDay), new(toYear, toMonth, toDay)));
    }

    [Fact]
    public void Of_EveryDayOfTwoYears_IsTheQuarterThatHoldsIt()
    {
        for (var month = 1; month <= 12; month++)
        {
            var year = new FiscalYear(month);
            for (var day = new LocalDate(2026, 1, 1); day.Year < 2028; day = day.PlusDays(1))
                year.DaysOf(year.Of(day)).Contains(day).ShouldBeTrue($"{day} with a year that begins in month {month}");
        }
    }

    [Theory]
    [InlineData(1, "2026-Q3")]
    [InlineData(4, "2027-Q2")]
    [InlineData(12, "2026-Q3")]
    public void LastFull_InNovember_IsTheOneThatIsOver(int start, string expected) =>
        new FiscalYear(start).LastFull(new(2026, 11, 22)).ToString().ShouldBe(expected);

    [Theory]
    [InlineData("2026-Q1", "2025-Q4")]
    [InlineData("2026-Q4", "2026-Q3")]
    public void Previous_IsTheOneBefore(string quarter, string expected) => Quarter.Parse(quarter)!.Value.Previous.ToString().ShouldBe(expected);
}
