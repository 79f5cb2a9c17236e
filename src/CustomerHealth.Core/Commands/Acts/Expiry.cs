using System.Globalization;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Commands.Acts;

/// <summary>The last day an override holds: a day ahead, soon enough that it must be thought about again (SC-10).</summary>
internal static class Expiry
{
    private const int MostDays = 180;

    /// <summary>The day, or why it cannot be.</summary>
    /// <param name="typed">An ISO date, or a number of days or weeks from today: 30d, 6w.</param>
    /// <param name="today">Today.</param>
    public static (LocalDate? Day, string? Problem) Read(string typed, LocalDate today)
    {
        var latest = today.PlusDays(MostDays);
        if (DayOf(typed, today, latest.PlusDays(1)) is not { } day)
            return (null, $"'{Unknown.Echo(typed)}' is no date; type one such as {LocalDatePattern.Iso.Format(today.PlusDays(30))}, or 30d, or 6w.");
        if (day < today)
            return (null, $"{Words.DayAndYear(day)} is past; a cap must end today or later.");
        return day > latest
            ? (null, string.Create(CultureInfo.InvariantCulture, $"{typed} is too far ahead: a cap may last {MostDays} days, to {Words.DayAndYear(latest)}, and can then be set again."))
            : (day, null);
    }

    private static LocalDate? DayOf(string typed, LocalDate today, LocalDate tooLate)
    {
        if (LocalDatePattern.Iso.Parse(typed) is { Success: true } date)
            return date.Value;
        var perUnit = typed.Length > 1 ? char.ToLowerInvariant(typed[^1]) switch { 'd' => 1, 'w' => 7, _ => 0 } : 0;
        if (perUnit == 0 || !int.TryParse(typed.AsSpan(0, typed.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return null;
        return count > MostDays ? tooLate : today.PlusDays(count * perUnit);
    }
}
