using System.Globalization;
using CustomerHealth.Core.Goals;
using NodaTime;

namespace CustomerHealth.Core.Documents.Digest;

/// <summary>The week of a digest (GC-3): Monday 00:00 to Sunday 24:00 in the zone of the pod, else of the organisation.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Day">The day looked from: in the week.</param>
/// <param name="Zone">Whose days they are.</param>
public sealed record DigestWeek(LocalDate Monday, LocalDate Day, DateTimeZone Zone)
{
    private const int Days = 7;

    /// <summary>Its last day.</summary>
    public LocalDate Sunday => Monday.PlusDays(Days - 1);

    /// <summary>The day before it: what changed in the week changed since its end.</summary>
    public LocalDate Before => Monday.PlusDays(-1);

    /// <summary>2026-W47.</summary>
    public string Name => IsoWeek.Text(Monday);

    /// <summary>From its first instant to the end of the day looked from.</summary>
    public Interval Seen => new(Zone.AtStartOfDay(Monday).ToInstant(), Zone.AtStartOfDay(Day.PlusDays(1)).ToInstant());

    /// <summary>"Mon 16 to Sun 22 Nov 2026, Europe/Helsinki", and the day looked from when it is not the last.</summary>
    public string Words
    {
        get
        {
            var first = Monday.Year != Sunday.Year ? "ddd d MMM uuuu" : Monday.Month != Sunday.Month ? "ddd d MMM" : "ddd d";
            var seen = Day == Sunday ? "" : $" · seen on {Day.ToString("ddd d MMM", CultureInfo.InvariantCulture)}";
            return $"{Monday.ToString(first, CultureInfo.InvariantCulture)} to {Sunday.ToString("ddd d MMM uuuu", CultureInfo.InvariantCulture)}, {Zone.Id}{seen}";
        }
    }

    /// <summary>
    /// The week of a day that is asked for, seen on it; else the week of today so far, but on a Monday the week that ended the day before: nothing has
    /// happened yet in the new one, and the pods meet on the old one.
    /// </summary>
    /// <param name="asked">The day asked for; null for none.</param>
    /// <param name="today">Today in the zone.</param>
    /// <param name="zone">Whose days they are.</param>
    public static DigestWeek Of(LocalDate? asked, LocalDate today, DateTimeZone zone)
    {
        var day = asked ?? (today.DayOfWeek == IsoDayOfWeek.Monday ? today.PlusDays(-1) : today);
        return new DigestWeek(IsoWeek.MondayOf(day), day, zone);
    }
}
