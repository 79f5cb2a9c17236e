using System.Collections.Immutable;
using CustomerHealth.Core.Calendars;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Days lost to waiting for answers (GC-11): business days after the one that was agreed, within the quarter.</summary>
/// <param name="Questions">Those that any day of the quarter was lost on or that were asked in it, by the day they were asked.</param>
/// <param name="Calendar">Key of the client's calendar; null when its holidays are not known and only weekends are left out.</param>
public sealed record ClientWaiting(ImmutableArray<ClientWait> Questions, string? Calendar)
{
    /// <summary>An answer is due after this many business days.</summary>
    public const int AnswerDays = 1;

    /// <summary>Business days lost in all.</summary>
    public int Lost => Questions.Sum(q => q.Lost);

    /// <summary>Counts them.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="days">The quarter, up to the day looked from; a day before or after it is another quarter's.</param>
    /// <param name="calendar">The client's business days.</param>
    /// <param name="name">Key of that calendar; null when it knows no holidays.</param>
    public static ClientWaiting Of(IEnumerable<ClientQuestion> questions, DateInterval days, BusinessCalendar calendar, string? name) => new(
        [.. questions.Select(q => Wait(q, days, calendar)).Where(w => w.Lost > 0 || days.Contains(w.Question.Asked)).OrderBy(w => w.Question.Asked).ThenBy(w => w.Question.What, StringComparer.Ordinal)],
        name);

    private static ClientWait Wait(ClientQuestion question, DateInterval days, BusinessCalendar calendar)
    {
        var due = calendar.AddBusinessDays(question.Asked, AnswerDays);
        var from = LocalDate.Max(due, days.Start.PlusDays(-1));
        var to = LocalDate.Min(question.Answered ?? days.End, days.End);
        return new ClientWait(question, due, Math.Max(0, calendar.CountBetween(from, to)));
    }
}
