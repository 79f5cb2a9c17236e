using System.Globalization;
using NodaTime;

namespace CustomerHealth.Core.Time;

/// <summary>Days as people read them.</summary>
public static class Words
{
    private const int MonthsWithoutYear = 6;

    /// <summary>"9 Nov"; with the year when it is over six months away.</summary>
    /// <param name="date">The day to name.</param>
    /// <param name="today">The day it is read from.</param>
    public static string Day(LocalDate date, LocalDate today) =>
        date.ToString(IsNear(date, today) ? "d MMM" : "d MMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>True when a day is so near that nobody asks which year: less than six months away.</summary>
    /// <param name="date">The day.</param>
    /// <param name="today">The day it is read from.</param>
    public static bool IsNear(LocalDate date, LocalDate today) => date > today.PlusMonths(-MonthsWithoutYear) && date < today.PlusMonths(MonthsWithoutYear);

    /// <summary>"15 Jan 2027".</summary>
    public static string DayAndYear(LocalDate date) => date.ToString("d MMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>"in 60 days", "today", "3 days ago".</summary>
    public static string Away(LocalDate date, LocalDate today) => Period.DaysBetween(today, date) switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 and var days => string.Create(CultureInfo.InvariantCulture, $"in {days} days"),
        var days => string.Create(CultureInfo.InvariantCulture, $"{-days} days ago"),
    };

    /// <summary>"Mon 16 Nov 2026, 09:00 CET": always with its zone (GC-14).</summary>
    public static string Moment(ZonedDateTime moment) =>
        moment.ToString("ddd d MMM uuuu, HH:mm x", CultureInfo.InvariantCulture);
}
