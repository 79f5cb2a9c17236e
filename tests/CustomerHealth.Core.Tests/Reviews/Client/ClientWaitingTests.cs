using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Reviews.Client;
using NodaTime;

namespace CustomerHealth.Core.Tests.Reviews.Client;

/// <summary>GC-11: an answer within one business day of the client's calendar costs nothing; every business day after that does.</summary>
public sealed class ClientWaitingTests
{
    private static readonly DateInterval Quarter = new(new(2026, 7, 1), new(2026, 9, 30));
    private static readonly ClientCalendar Calendar = ClientCalendar.Of("de", [new Holiday(new(2026, 8, 10), "Founders")]);

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

        var waiting = ClientWaiting.Of([question], Quarter, Calendar);

        waiting.Questions.Length.ShouldBe(expected < 0 ? 0 : 1);
        waiting.Lost.ShouldBe(Math.Max(0, expected));
    }

    /// <summary>Two questions that wait on the same days cost those days once; each row still says what it waited for.</summary>
    [Fact]
    public void Of_TwoQuestionsOnTheSameDays_CountsEachDayOnce()
    {
        var waiting = ClientWaiting.Of([new("a", "w", Day("2026-07-06"), Day("2026-07-10")), new("b", "w", Day("2026-07-07"), Day("2026-07-13"))], Quarter, Calendar);

        waiting.Questions.Select(q => q.Lost).ShouldBe([3, 3]);
        waiting.Lost.ShouldBe(4); // 8, 9, 10 and 13 July
        ClientWaitRows.Sentence(waiting).ShouldContain("cost 4 working days in all; a day on which several answers were awaited counts once.");
    }

    /// <summary>Nobody is thanked for an answer that came late or never, though no day of the quarter was lost.</summary>
    [Theory]
    [InlineData("2026-11-20", "One question was put to you: it was answered late. No working day of this quarter was lost to it.")]
    [InlineData(null, "One question was put to you: it is still open. No working day of this quarter was lost to it.")]
    [InlineData("2026-09-30", "One question was put to you; each was answered within the one working day that we agreed on. Thank you.")]
    public void Sentence_AskedAtTheQuartersEnd_ThanksOnlyForAnAnswerInTime(string? answered, string expected) =>
        ClientWaitRows.Sentence(ClientWaiting.Of([new("q", "w", Day("2026-09-29"), answered is null ? null : Day(answered))], Quarter, Calendar)).ShouldBe(expected);

    /// <summary>RP-4: 1 January is no holiday of a calendar that ends with the old year, and the page says so.</summary>
    [Fact]
    public void Of_YearWithoutHolidays_SaysWhichIsNotKnown()
    {
        var quarter = new DateInterval(new(2026, 11, 1), new(2027, 1, 31));
        var waiting = ClientWaiting.Of([new("q", "w", Day("2026-12-30"), Day("2027-01-04"))], quarter, Calendar);

        waiting.UnknownYears.ShouldBe([2027]);
        ClientWaitRows.Calendar(waiting).ShouldContain("of your calendar (de); those of 2027 are not known to us");
        ClientWaiting.Of([new("q", "w", Day("2027-01-04"), null)], quarter, Calendar).Calendar.ShouldBeNull();
        ClientWaiting.Of([new("q", "w", Day("2026-11-04"), Day("2026-11-09"))], quarter, Calendar).UnknownYears.ShouldBeEmpty();
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
