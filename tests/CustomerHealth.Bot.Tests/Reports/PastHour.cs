using System.Globalization;
using NodaTime;

namespace CustomerHealth.Bot.Tests.Reports;

/// <summary>A time of day that is over: for programs whose clock is the machine's.</summary>
internal static class PastHour
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Helsinki"];

    /// <summary>Each working day at the hour that began in the bundled organisation's zone between two and three hours ago; it does not come again for twenty hours.</summary>
    public static string Workdays()
    {
        var past = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()).InZone(Zone).PlusHours(-2);
        return string.Create(CultureInfo.InvariantCulture, $"workdays {past.Hour:D2}:00");
    }
}
