using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>Reads dates and times of options; without an offset they are the organisation's.</summary>
internal static class Moments
{
    private static readonly OffsetDateTimePattern[] WithOffset =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
    ];

    private static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd"),
    ];

    /// <summary>The instant of a text.</summary>
    /// <param name="option">Its option, for the sentence.</param>
    /// <param name="text">As typed.</param>
    /// <param name="zone">The organisation's.</param>
    /// <exception cref="BadInputException">It is none.</exception>
    public static Instant Read(string option, string text, DateTimeZone zone)
    {
        foreach (var pattern in WithOffset)
        {
            if (pattern.Parse(text) is { Success: true } moment)
            {
                Years.Check(option, text, moment.Value.Year);
                return moment.Value.ToInstant();
            }
        }

        foreach (var pattern in Local)
        {
            if (pattern.Parse(text) is { Success: true } moment)
            {
                Years.Check(option, text, moment.Value.Year);
                return moment.Value.InZoneLeniently(zone).ToInstant();
            }
        }

        throw new BadInputException($"{option} is '{text}'; expected an ISO date and time such as 2026-11-16T09:00 or 2026-11-16T09:00:00+02:00.");
    }
}
