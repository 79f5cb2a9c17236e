using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Reviews.Client;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews.Client;

/// <summary>GC-11: an answer within one business day of the client's calendar costs nothing; every business day after that does.</summary>
public sealed class ClientWaitingTests
{
    private static readonly DateInterval Quarter = new(new(2026, 7, 1), new(2026, 9, 30));
    private static readonly BusinessCalendar Calendar = new([new LocalDate(2026, 8, 10)]);

    [Theory]
    [InlineData("2026-07-06", "2026-07-06", 0)]
    [InlineData("2026-07-06", "2026-07-07", 0)]
    [InlineData("2026-07-06", "2026-07-08", 1)]
    [InlineData("2026-07-10", "2026-07-13", 0)] // Friday to Monday
    [InlineData("2026-07-11", "2026-07-14", 0)] // what is asked on a Saturday is due on Tuesday
    [InlineData("2026-07-11", "2026-07-15", 1)]
    [InlineData("2026-08-07", "2026-08-12", 1)] // Monday the 10th is a holiday, so Tuesday was the day
    [InlineData("2026-06-25", "2026-07-02", 2)] // 1 and 2 July; the days of June are last quarter's
    [InlineData("2026-06-01", "2026-06-20", -1)]
    [InlineData("2026-09-28", "2026-10-20", 1)] // 30 September; October is next quarter's
    [InlineData("2026-09-25", null, 2)] // still open: 29 and 30 September
    public void Of_OneQuestion_CountsTheBusinessDaysOfTheQuarterAfterTheAgreedOne(string asked, string? answered, int expected)
    {
        var question = new ClientQuestion("q", "w", Day(asked), answered is null ? null : Day(answered));

        var waiting = ClientWaiting.Of([question], Quarter, Calendar, "de");

        waiting.Questions.Length.ShouldBe(expected < 0 ? 0 : 1);
        waiting.Lost.ShouldBe(Math.Max(0, expected));
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
