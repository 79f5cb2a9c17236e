using NodaTime;

namespace CustomerHealth.Core.Calendars;

/// <summary>The hours of a business day, in the calendar's own local time.</summary>
/// <param name="calendar">Says which days count.</param>
/// <param name="opens">When the day begins.</param>
/// <param name="closes">When it ends; later than <paramref name="opens"/>.</param>
public sealed class BusinessHours(BusinessCalendar calendar, LocalTime opens, LocalTime closes)
{
    private readonly long _day = closes > opens
        ? Seconds(closes) - Seconds(opens)
        : throw new ArgumentException($"A business day ends after it begins; {opens} to {closes} does not.", nameof(closes));

    /// <summary>Seconds within business hours from one local time to another; 0 when the second is not later.</summary>
    public long SecondsBetween(LocalDateTime from, LocalDateTime to)
    {
        if (to <= from)
            return 0;
        if (from.Date == to.Date)
            return Until(to) - Until(from);
        return Whole(from.Date) - Until(from) + (calendar.CountBetween(from.Date, to.Date.PlusDays(-1)) * _day) + Until(to);
    }

    private static long Seconds(LocalTime time) => time.NanosecondOfDay / NodaConstants.NanosecondsPerSecond;

    private long Whole(LocalDate day) => calendar.IsBusinessDay(day) ? _day : 0;

    /// <summary>Seconds of the day's business hours that are past.</summary>
    private long Until(LocalDateTime time) => calendar.IsBusinessDay(time.Date) ? Math.Clamp(Seconds(time.TimeOfDay) - Seconds(opens), 0, _day) : 0;
}
