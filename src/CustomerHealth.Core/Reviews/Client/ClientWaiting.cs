using System.Collections.Immutable;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>Days lost to waiting for answers (GC-11): business days after the one that was agreed, within the quarter.</summary>
public sealed record ClientWaiting
{
    /// <summary>An answer is due after this many business days.</summary>
    public const int AnswerDays = 1;

    /// <summary>Those that any day of the quarter was lost on or that were asked in it, by the day they were asked.</summary>
    public required ImmutableArray<ClientWait> Questions { get; init; }

    /// <summary>Business days lost in all: a day on which several answers were awaited is one day.</summary>
    public required int Lost { get; init; }

    /// <summary>Key of the client's calendar; null when its holidays are known for no year that is counted, and only weekends are left out.</summary>
    public string? Calendar { get; init; }

    /// <summary>The years that are counted of which the calendar knows no holiday, the earliest first.</summary>
    public ImmutableArray<int> UnknownYears { get; init; } = [];

    /// <summary>How many were answered after their due day.</summary>
    public int Late => Questions.Count(q => q.Question.Answered > q.Due);

    /// <summary>How many have no answer.</summary>
    public int Open => Questions.Count(q => q.Question.Answered is null);

    /// <summary>Counts them.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="days">The quarter, up to the day looked from; a day before or after it is another quarter's.</param>
    /// <param name="calendar">The client's business days.</param>
    public static ClientWaiting Of(IEnumerable<ClientQuestion> questions, DateInterval days, ClientCalendar calendar)
    {
        ImmutableArray<ClientWait> waits =
        [
            .. questions.Select(q => Wait(q, days, calendar)).Where(w => w.Lost > 0 || days.Contains(w.Question.Asked))
                .OrderBy(w => w.Question.Asked).ThenBy(w => w.Question.What, StringComparer.Ordinal),
        ];
        int[] years = [.. YearsOf(waits, days)];
        var isKnown = years.Any(calendar.Years.Contains);
        return new ClientWaiting
        {
            Questions = waits,
            Lost = days.Count(day => calendar.Days.IsBusinessDay(day) && waits.Any(w => day > w.Due && day <= (w.Question.Answered ?? days.End))),
            Calendar = isKnown ? calendar.Key : null,
            UnknownYears = isKnown ? [.. years.Where(year => !calendar.Years.Contains(year))] : [],
        };
    }

    private static ClientWait Wait(ClientQuestion question, DateInterval days, ClientCalendar calendar)
    {
        var due = calendar.Days.AddBusinessDays(question.Asked, AnswerDays);
        var from = LocalDate.Max(due, days.Start.PlusDays(-1));
        var to = LocalDate.Min(question.Answered ?? days.End, days.End);
        return new ClientWait(question, due, Math.Max(0, calendar.Days.CountBetween(from, to)));
    }

    private static IEnumerable<int> YearsOf(ImmutableArray<ClientWait> waits, DateInterval days)
    {
        if (waits is [])
            return [];
        var (first, last) = (waits.Min(w => w.Question.Asked), waits.Max(w => LocalDate.Max(w.Due, LocalDate.Min(w.Question.Answered ?? days.End, days.End))));
        return Enumerable.Range(first.Year, last.Year - first.Year + 1);
    }
}
