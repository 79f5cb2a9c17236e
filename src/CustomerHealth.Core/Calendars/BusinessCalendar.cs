using System.Collections.Frozen;
using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Calendars;

/// <summary>Working days and holidays of a place: which days count, and what is a number of them away (GC-11, GC-14).</summary>
public sealed class BusinessCalendar
{
    private const int DaysInWeek = 7;

    // Those on working days, in order: the others change nothing.
    private readonly ImmutableArray<LocalDate> _holidays;
    private readonly FrozenSet<IsoDayOfWeek> _workingDays;

    /// <summary>A calendar of Monday to Friday without these holidays.</summary>
    public BusinessCalendar(IEnumerable<LocalDate> holidays)
        : this(holidays, [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday])
    {
    }

    /// <summary>A calendar of any week, such as Sunday to Thursday.</summary>
    /// <exception cref="ArgumentException">No day is a working day.</exception>
    public BusinessCalendar(IEnumerable<LocalDate> holidays, IEnumerable<IsoDayOfWeek> workingDays)
    {
        _workingDays = workingDays.ToFrozenSet();
        if (_workingDays.Count == 0)
            throw new ArgumentException("A calendar needs at least one working day a week.", nameof(workingDays));
        _holidays = [.. holidays.Where(day => _workingDays.Contains(day.DayOfWeek)).Distinct().Order()];
    }

    /// <summary>Monday to Friday, no holidays.</summary>
    public static BusinessCalendar Weekdays { get; } = new([]);

    /// <summary>True for a working day that is no holiday.</summary>
    public bool IsBusinessDay(LocalDate day) => _workingDays.Contains(day.DayOfWeek) && _holidays.BinarySearch(day) < 0;

    /// <summary>The first business day after a day.</summary>
    public LocalDate Next(LocalDate day) => OnOrAfter(day.PlusDays(1));

    /// <summary>The last business day before a day.</summary>
    public LocalDate Previous(LocalDate day) => OnOrBefore(day.PlusDays(-1));

    /// <summary>The day itself, or the next business day when it is none: where a Monday's prompt goes when Monday is a holiday (GC-14).</summary>
    public LocalDate OnOrAfter(LocalDate day)
    {
        while (!IsBusinessDay(day))
            day = day.PlusDays(1);
        return day;
    }

    /// <summary>The day itself, or the business day before when it is none.</summary>
    public LocalDate OnOrBefore(LocalDate day)
    {
        while (!IsBusinessDay(day))
            day = day.PlusDays(-1);
        return day;
    }

    /// <summary>
    /// A number of business days on. A start that is no business day first moves to the next one (to the one before, when counting back): what is
    /// asked on a Saturday with one business day's time is due on Tuesday (GC-11).
    /// </summary>
    public LocalDate AddBusinessDays(LocalDate day, int count)
    {
        var at = count < 0 ? OnOrBefore(day) : OnOrAfter(day);
        for (var left = Math.Abs((long)count); left > 0; left--)
            at = count < 0 ? Previous(at) : Next(at);
        return at;
    }

    /// <summary>Business days after the first day up to and with the second; negative when the second is earlier.</summary>
    public int CountBetween(LocalDate after, LocalDate upTo) =>
        after > upTo ? -CountBetween(upTo, after) : WorkingDaysBetween(after, upTo) - (HolidaysUpTo(upTo) - HolidaysUpTo(after));

    /// <summary>Business days of a year.</summary>
    public int CountIn(int year) => CountBetween(new LocalDate(year, 1, 1).PlusDays(-1), new LocalDate(year, 12, 31));

    private int WorkingDaysBetween(LocalDate after, LocalDate upTo)
    {
        var days = Period.DaysBetween(after, upTo);
        var rest = Enumerable.Range(1, days % DaysInWeek).Count(offset => _workingDays.Contains(after.PlusDays(offset).DayOfWeek));
        return (days / DaysInWeek * _workingDays.Count) + rest;
    }

    private int HolidaysUpTo(LocalDate day)
    {
        var index = _holidays.BinarySearch(day);
        return index < 0 ? ~index : index + 1;
    }
}
