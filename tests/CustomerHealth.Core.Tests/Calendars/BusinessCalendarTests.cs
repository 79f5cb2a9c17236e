using CustomerHealth.Core.Calendars;
using NodaTime;

namespace CustomerHealth.Core.Tests.Calendars;

/// <summary>GC-11 and GC-14: business days of a place, with its holidays; the seeds are fixed.</summary>
public sealed class BusinessCalendarTests
{
    private static readonly LocalDate Christmas = new(2026, 12, 25);
    private static readonly BusinessCalendar English = new([Christmas, new(2026, 12, 28), new(2027, 1, 1)]);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 100)];

    [Theory]
    [InlineData("2026-12-23", 1, "2026-12-24")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2026-12-25", 1, "2026-12-30")]
    [InlineData("2026-12-31", 1, "2027-01-04")]
    [InlineData("2026-12-24", 5, "2027-01-05")]
    [InlineData("2026-12-29", -1, "2026-12-24")]
    [InlineData("2026-12-27", -1, "2026-12-23")]
    [InlineData("2026-12-26", 0, "2026-12-29")]
    public void GC11_AddBusinessDays_AcrossHolidaysAndTheYear_SkipsThem(string from, int days, string due) =>
        English.AddBusinessDays(Day(from), days).ShouldBe(Day(due));

    [Theory, MemberData(nameof(Seeds))]
    public void AddBusinessDays_ThenCountBetween_GivesTheSameNumber(int seed)
    {
        var random = new Random(seed);
        var calendar = Anything(random);
        var start = calendar.OnOrAfter(Any(random));
        var count = random.Next(-300, 300);

        var end = calendar.AddBusinessDays(start, count);

        calendar.IsBusinessDay(end).ShouldBeTrue();
        calendar.CountBetween(start, end).ShouldBe(count);
        calendar.AddBusinessDays(end, -count).ShouldBe(start);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void CountBetween_AnyDays_IsACountDayByDay(int seed)
    {
        var random = new Random(seed);
        var calendar = Anything(random);
        var (from, to) = (Any(random), Any(random));

        var (first, last) = from < to ? (from, to) : (to, from);
        var slow = 0;
        for (var day = first.PlusDays(1); day <= last; day = day.PlusDays(1))
            slow += calendar.IsBusinessDay(day) ? 1 : 0;

        calendar.CountBetween(from, to).ShouldBe(from < to ? slow : -slow);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void SecondsBetween_AnyTimes_IsACountMinuteByMinute(int seed)
    {
        var random = new Random(seed);
        var calendar = Anything(random);
        var hours = new BusinessHours(calendar, new LocalTime(9, 0), new LocalTime(17, 0));
        var from = Any(random).AtMidnight().PlusMinutes(random.Next(1440));
        var to = from.PlusMinutes(random.Next(-100, 20_000));

        var slow = 0;
        for (var minute = from; minute < to; minute = minute.PlusMinutes(1))
            slow += calendar.IsBusinessDay(minute.Date) && minute.Hour is >= 9 and < 17 ? 60 : 0;

        hours.SecondsBetween(from, to).ShouldBe(slow);
    }

    [Fact]
    public void GC14_OnOrAfter_MondayHoliday_MovesThePromptToTuesday() =>
        English.OnOrAfter(Day("2026-12-28")).ShouldBe(Day("2026-12-29"));

    [Fact]
    public void Week_SundayToThursday_IsCounted()
    {
        var calendar = new BusinessCalendar([], [IsoDayOfWeek.Sunday, IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday]);

        calendar.Next(Day("2026-11-19")).ShouldBe(Day("2026-11-22"));
        Should.Throw<ArgumentException>(() => new BusinessCalendar([], []));
    }

    [Fact]
    public void Hours_ThatEndBeforeTheyBegin_AreABug() =>
        Should.Throw<ArgumentException>(() => new BusinessHours(English, new LocalTime(17, 0), new LocalTime(9, 0)));

    [Fact]
    public void Places_RegionWithoutHolidaysOfItsOwn_HasItsCountrys()
    {
        var places = new PlaceCalendars([("DE", Day("2026-05-01")), ("DE-BY", Day("2026-01-06")), ("GB-ENG", Christmas)]);

        places.Resolve("DE-HE").ShouldBe("DE");
        places.Of("DE-HE").IsBusinessDay(Day("2026-05-01")).ShouldBeFalse();
        places.Of("DE-BY").IsBusinessDay(Day("2026-01-06")).ShouldBeFalse();
        places.Of("DE").IsBusinessDay(Day("2026-01-06")).ShouldBeTrue();
        places.Resolve("GB-WLS").ShouldBeNull();
        places.Years("DE-HE").ShouldBe((2026, 2026));
        Should.Throw<KeyNotFoundException>(() => places.Of("FR"));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;

    private static LocalDate Any(Random random) => new LocalDate(2025, 1, 1).PlusDays(random.Next(1200));

    private static BusinessCalendar Anything(Random random) => new([.. Enumerable.Range(0, random.Next(60)).Select(_ => Any(random))]);
}
