using NodaTime;

namespace CustomerHealth.Core.Alerts;

/// <summary>When the alerts of a day are told: on the morning after it, in the organisation's zone.</summary>
public static class AlertMorning
{
    /// <summary>Alerts whose morning is longer ago are no news any more: they stand in the lists, nobody is told.</summary>
    public static readonly Duration Newest = Duration.FromDays(1);

    private static readonly LocalTime Time = new(8, 0);

    /// <summary>The morning after a day.</summary>
    public static ZonedDateTime After(LocalDate day, DateTimeZone zone) => zone.AtLeniently(day.PlusDays(1) + Time);

    /// <summary>True when the alerts of a day are no news any more.</summary>
    /// <param name="day">The day.</param>
    /// <param name="zone">The organisation's.</param>
    /// <param name="now">Now.</param>
    public static bool IsOld(LocalDate day, DateTimeZone zone, Instant now) => After(day, zone).ToInstant() + Newest < now;
}
