using System.Collections.Immutable;
using CustomerHealth.Core.Calendars;
using NodaTime;

namespace CustomerHealth.Core.Reviews.Internal;

/// <summary>When the commitments of a review are looked at again (QB-7).</summary>
public static class CommitmentChecks
{
    /// <summary>Three days, two weeks and six weeks after the review; one that falls on no working day is on the next (GC-14).</summary>
    /// <param name="review">Day of the review.</param>
    /// <param name="calendar">Whose working days count.</param>
    public static ImmutableArray<LocalDate> Of(LocalDate review, BusinessCalendar calendar) =>
        [calendar.OnOrAfter(review.PlusDays(3)), calendar.OnOrAfter(review.PlusWeeks(2)), calendar.OnOrAfter(review.PlusWeeks(6))];
}
