using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace CustomerHealth.Core.Goals;

/// <summary>Weeks of ISO 8601: Monday to Sunday; the first of a year is the one with its first Thursday. Written 2026-W47.</summary>
public static class IsoWeek
{
    /// <summary>The Monday of the week a day is in.</summary>
    public static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);

    /// <summary>2026-W47, whose order as text is the order of the weeks.</summary>
    /// <param name="day">Any day of the week, in the years 1 to 9999.</param>
    public static string Text(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):00}");

    /// <summary>The Monday of a week written 2026-W47; null when it is none.</summary>
    public static LocalDate? Parse(string text) =>
        text is [_, _, _, _, '-', 'W', _, _]
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var week)
        && year > 0 && week >= 1 && week <= WeekYearRules.Iso.GetWeeksInWeekYear(year)
            ? WeekYearRules.Iso.GetLocalDate(year, week, IsoDayOfWeek.Monday)
            : null;
}
