using System.Globalization;
using NodaTime;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>
/// By when an act is proposed: the Friday of this week; from Thursday on the Friday of the next, so that nobody is given less than two days.
/// A proposal in step with the weekly goals (GC-3), not a promise: the promise is the weekly goal that somebody makes of it.
/// </summary>
internal static class DueDay
{
    /// <summary>The proposed day.</summary>
    public static LocalDate Of(LocalDate today) => today.DayOfWeek switch
    {
        IsoDayOfWeek.Thursday or IsoDayOfWeek.Friday => today.Next(IsoDayOfWeek.Friday).PlusDays(today.DayOfWeek == IsoDayOfWeek.Thursday ? 7 : 0),
        _ => today.Next(IsoDayOfWeek.Friday),
    };

    /// <summary>"by Fri 27 Nov".</summary>
    public static string Words(LocalDate today) => Of(today).ToString("'by' ddd d MMM", CultureInfo.InvariantCulture);
}
