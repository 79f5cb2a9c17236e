using NodaTime;

namespace CustomerHealth.Core.Time;

/// <summary>
/// A day to look from. As of day D = everything with <c>at</c> before D+1 00:00 in the organisation's zone and known before the same instant.
/// </summary>
public sealed record AsOf
{
    /// <summary>Looks from the end of <paramref name="day"/> in <paramref name="zone"/>.</summary>
    public AsOf(LocalDate day, DateTimeZone zone)
    {
        Day = day;
        Zone = zone;
        Cutoff = zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
        KnownBefore = Cutoff;
    }

    /// <summary>The day.</summary>
    public LocalDate Day { get; private init; }

    /// <summary>The zone whose days count.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>Start of the next day: what happened at or after it does not count.</summary>
    public Instant Cutoff { get; }

    /// <summary>What became known at or after it does not count. Later than <see cref="Cutoff"/> only when hindsight is asked for.</summary>
    public Instant KnownBefore { get; init; }

    /// <summary>The same readings, looked at on another day: what counts stays, how old it is changes. Only an explanation looks so.</summary>
    /// <param name="day">The day that ages, windows and tenure are counted to.</param>
    internal AsOf SeenOn(LocalDate day) => this with { Day = day };

    /// <summary>The same look, a number of days earlier; hindsight stays hindsight.</summary>
    /// <param name="days">How many days to go back.</param>
    public AsOf DaysBefore(int days)
    {
        var earlier = new AsOf(Day.PlusDays(-days), Zone);
        return KnownBefore > Cutoff ? earlier with { KnownBefore = KnownBefore } : earlier;
    }
}
