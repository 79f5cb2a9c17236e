using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Sources.Import;

/// <summary>Reads ISO dates and times; without a zone they are in the organisation's, and a date alone is its 00:00.</summary>
/// <param name="zone">The organisation's zone.</param>
internal sealed class Times(DateTimeZone zone)
{
    public const string Allowed = "write it as 2026-09-30, 2026-09-30T14:05 or 2026-09-30T14:05:00Z";

    private const int MostRemembered = 20_000;

    private static readonly LocalDatePattern Date = LocalDatePattern.Iso;

    private static readonly LocalDateTimePattern[] Local =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss;FFFFFFFFF"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm"),
    ];

    private static readonly OffsetDateTimePattern[] WithOffset =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<G>"),
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss;FFFFFFFFFo<G>"),
    ];

    private static readonly LocalDate LastDay = new(9999, 12, 31);

    // Files say the same day thousands of times; parsing it once is most of the speed.
    private readonly Dictionary<string, Instant> _seen = new(StringComparer.Ordinal);

    public static LocalDate? ReadDate(string text) =>
        Date.Parse(text) is { Success: true } parsed && IsCommonEra(parsed.Value) ? parsed.Value : null;

    /// <summary>The instant at which a day begins.</summary>
    public Instant StartOf(LocalDate day) => zone.AtStartOfDay(day).ToInstant();

    /// <summary>The day of an instant.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(zone).Date;

    public Instant? ReadInstant(string text)
    {
        if (_seen.TryGetValue(text, out var known))
            return known;
        if (Parse(text) is not { } instant)
            return null;
        if (_seen.Count == MostRemembered)
            _seen.Clear();
        _seen[text] = instant;
        return instant;
    }

    /// <summary>A time in a format of .NET, such as <c>dd.MM.yyyy HH:mm</c>.</summary>
    public Instant? ReadInstant(string text, string format)
    {
        if (!DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault, out var time))
            return null;
        return Of(LocalDate.FromDateTime(time), () => time.Kind == DateTimeKind.Utc
            ? Instant.FromDateTimeUtc(time)
            : LocalDateTime.FromDateTime(time).InZoneLeniently(zone).ToInstant());
    }

    private static bool IsCommonEra(LocalDate date) => date.Year is >= 1 and <= 9999;

    private Instant? Parse(string text)
    {
        if (ReadDate(text) is { } date)
            return StartOf(date);

        foreach (var pattern in WithOffset)
        {
            if (pattern.Parse(text) is { Success: true } parsed && IsCommonEra(parsed.Value.Date))
                return Of(parsed.Value.Date, parsed.Value.ToInstant);
        }

        foreach (var pattern in Local)
        {
            if (pattern.Parse(text) is { Success: true } parsed && IsCommonEra(parsed.Value.Date))
                return Of(parsed.Value.Date, () => parsed.Value.InZoneLeniently(zone).ToInstant());
        }

        return null;
    }

    // The last of all days stands for 'never': in some zone its evening is outside the calendar, so its hours are left out.
    private Instant Of(LocalDate day, Func<Instant> at) => day == LastDay ? StartOf(day) : at();
}
