using System.Globalization;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reporting;

/// <summary>RP-5, GC-14: when a report is due, and of which period it then is.</summary>
public sealed class ReportCalendarTests
{
    private static readonly DateTimeZone Helsinki = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];

    /// <summary>Clocks go forward on Sunday 29 March 2026 at 03:00 and back on Sunday 25 October at 04:00.</summary>
    [Theory]
    [InlineData("Mon 08:00", 2026, 3, 23, 2026, 4, 7, "2026-03-23 08:00 +02 2026-W12|2026-03-30 08:00 +03 2026-W13|2026-04-06 08:00 +03 2026-W14")]
    [InlineData("Mon 08:00", 2026, 10, 19, 2026, 11, 3, "2026-10-19 08:00 +03 2026-W42|2026-10-26 08:00 +02 2026-W43|2026-11-02 08:00 +02 2026-W44")]
    [InlineData("Sun 03:30", 2026, 3, 22, 2026, 4, 6, "2026-03-22 03:30 +02 2026-W12|2026-03-29 04:30 +03 2026-W13|2026-04-05 03:30 +03 2026-W14")]
    [InlineData("Sun 03:30", 2026, 10, 18, 2026, 11, 2, "2026-10-18 03:30 +03 2026-W42|2026-10-25 03:30 +03 2026-W43|2026-11-01 03:30 +02 2026-W44")]
    [InlineData("workdays 08:00", 2026, 3, 27, 2026, 3, 31, "2026-03-27 08:00 +02 2026-03-27|2026-03-30 08:00 +03 2026-03-30")]
    [InlineData("quarter-end +3 business days 09:00", 2026, 10, 1, 2027, 1, 31, "2026-10-05 09:00 +03 2026-Q3|2027-01-05 09:00 +02 2026-Q4")]
    [InlineData("quarter-end -10 business days 09:00", 2026, 9, 1, 2026, 10, 1, "2026-09-16 09:00 +03 2026-Q3")]
    [InlineData("month-end +1 business days 09:00", 2026, 10, 30, 2026, 12, 2, "2026-11-02 09:00 +02 2026-10|2026-12-01 09:00 +02 2026-11")]
    [InlineData("month-end 09:00", 2026, 10, 1, 2026, 11, 1, "2026-10-30 09:00 +02 2026-10")]
    [InlineData("month-end +7 days 09:00", 2026, 11, 1, 2026, 11, 30, "2026-11-09 09:00 +02 2026-10")]
    public void FiresIn_Schedule_FiresOnceInEachPeriod(string when, int y1, int m1, int d1, int y2, int m2, int d2, string expected) =>
        Written(Calendar(), when, (new LocalDate(y1, m1, d1), new LocalDate(y2, m2, d2))).ShouldBe(expected.Split('|'));

    [Fact]
    public void FiresIn_MondayThatIsAHoliday_GoesOutTheNextWorkingDayAndIsStillOfTheWeekBefore()
    {
        var fire = Calendar(holidays: new LocalDate(2026, 4, 6)).FiresIn(When("Mon 08:00"), Days(new(2026, 4, 1), new(2026, 4, 10))).ShouldHaveSingleItem();

        fire.At.Date.ShouldBe(new LocalDate(2026, 4, 7));
        (fire.AsOf, fire.Period).ShouldBe((new LocalDate(2026, 4, 5), "2026-W14"));
    }

    [Fact]
    public void FiresIn_QuarterOfAYearThatBeginsInApril_IsTheFirmsOwn()
    {
        var calendar = new ReportCalendar(new Organization("Northlight", Helsinki) { FiscalYear = new FiscalYear(4) }, BusinessCalendar.Weekdays);

        var fire = calendar.FiresIn(When("quarter-end +3 business days 09:00"), Days(new(2026, 7, 1), new(2026, 7, 31))).ShouldHaveSingleItem();

        (fire.Period, fire.Quarter, fire.AsOf).ShouldBe(("2027-Q1", new Quarter(2027, 1), new LocalDate(2026, 6, 30)));
    }

    /// <summary>QB-2: the Expectations Document is there two weeks before, whatever day that is.</summary>
    [Theory]
    [InlineData(2026, 10, 15, 2026, 10, 1)]
    [InlineData(2026, 10, 17, 2026, 10, 2)]
    public void FiresIn_TwoWeeksBeforeAReview_IsNoLaterThanTheDay(int year, int month, int day, int fireYear, int fireMonth, int fireDay)
    {
        var review = new ReviewDay(new LocalDate(year, month, day), new Quarter(2026, 3));

        var fire = Calendar().FiresIn(When("review -14 days 09:00"), Days(new(2026, 9, 1), new(2026, 11, 1)), review).ShouldHaveSingleItem();

        fire.At.Date.ShouldBe(new LocalDate(fireYear, fireMonth, fireDay));
        fire.Period.ShouldBe($"2026-Q3-review-{year}-{month}-{day}");
    }

    [Fact]
    public void FiresIn_BeforeTheEndOfAQuarter_LooksFromTheDayBefore() =>
        Calendar().FiresIn(When("quarter-end -10 days 09:00"), Days(new(2026, 9, 1), new(2026, 9, 30))).ShouldHaveSingleItem().AsOf.ShouldBe(new LocalDate(2026, 9, 17));

    [Fact]
    public void Next_AtTheTimeItself_IsTheOneAfterIt()
    {
        var monday = Helsinki.AtLeniently(new LocalDateTime(2026, 11, 16, 8, 0)).ToInstant();

        Calendar().Next(When("Mon 08:00"), monday).ShouldNotBeNull().At.Date.ShouldBe(new LocalDate(2026, 11, 23));
        Calendar().Next(When("Mon 08:00"), monday - Duration.FromSeconds(1)).ShouldNotBeNull().At.ToInstant().ShouldBe(monday);
    }

    private static ReportCalendar Calendar(params LocalDate[] holidays) => new(new Organization("Northlight", Helsinki), new BusinessCalendar(holidays));

    private static ReportWhen When(string text) => ReportWhen.Parse(text).ShouldNotBeNull();

    private static Interval Days(LocalDate from, LocalDate to) => new(Helsinki.AtStartOfDay(from).ToInstant(), Helsinki.AtStartOfDay(to).ToInstant());

    private static IEnumerable<string> Written(ReportCalendar calendar, string when, (LocalDate From, LocalDate To) days) => calendar.FiresIn(When(when), Days(days.From, days.To))
        .Select(fire => $"{fire.At.ToString("uuuu-MM-dd HH:mm o<g>", CultureInfo.InvariantCulture)} {fire.Period}");
}
