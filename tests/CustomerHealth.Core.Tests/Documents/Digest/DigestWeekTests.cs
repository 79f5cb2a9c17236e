using CustomerHealth.Core.Documents.Digest;
using CustomerHealth.Testing;
using NodaTime;

namespace CustomerHealth.Core.Tests.Documents.Digest;

/// <summary>GC-3: a week is Monday 00:00 to Sunday 24:00 in the pod's zone.</summary>
public class DigestWeekTests
{
    [Theory]
    [InlineData(null, "2026-11-18", "2026-W47", "2026-11-18")] // a Wednesday: the week so far
    [InlineData(null, "2026-11-22", "2026-W47", "2026-11-22")] // a Sunday: the week, in its last hours
    [InlineData(null, "2026-11-23", "2026-W47", "2026-11-22")] // a Monday: the week that has just ended
    [InlineData("2026-11-23", "2026-11-23", "2026-W48", "2026-11-23")] // a Monday that is asked for: its own week
    [InlineData("2026-10-01", "2026-11-23", "2026-W40", "2026-10-01")]
    [InlineData(null, "2027-01-04", "2026-W53", "2027-01-03")]
    public void Of_ADay_IsItsWeek(string? asked, string today, string week, string seen)
    {
        var found = DigestWeek.Of(asked is null ? null : Day(asked), Day(today), Given.Zone);

        found.Name.ShouldBe(week);
        found.Day.ShouldBe(Day(seen));
    }

    [Theory]
    [InlineData("2026-11-22", "Mon 16 to Sun 22 Nov 2026, Europe/Helsinki")]
    [InlineData("2026-11-18", "Mon 16 to Sun 22 Nov 2026, Europe/Helsinki · seen on Wed 18 Nov")]
    [InlineData("2026-11-01", "Mon 26 Oct to Sun 1 Nov 2026, Europe/Helsinki")]
    [InlineData("2027-01-03", "Mon 28 Dec 2026 to Sun 3 Jan 2027, Europe/Helsinki")]
    public void Words_OfAWeek_NameItsDaysAndZone(string asked, string expected) => DigestWeek.Of(Day(asked), Day(asked), Given.Zone).Words.ShouldBe(expected);

    /// <summary>The clocks go back on 25 Oct 2026: that week has an hour more.</summary>
    [Fact]
    public void Seen_OverAClockChange_IsFromMidnightToMidnight() => DigestWeek.Of(Day("2026-10-25"), Day("2026-10-25"), Given.Zone).Seen.Duration.ShouldBe(Duration.FromHours((7 * 24) + 1));

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
