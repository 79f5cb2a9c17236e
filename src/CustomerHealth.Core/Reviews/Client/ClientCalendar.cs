using System.Collections.Immutable;
using CustomerHealth.Core.Calendars;

namespace CustomerHealth.Core.Reviews.Client;

/// <summary>The client's working days, and for which years its holidays are known.</summary>
/// <param name="Key">Key of the calendar; null when the account has none.</param>
/// <param name="Days">Monday to Friday without the holidays that are known.</param>
/// <param name="Years">The years that have at least one holiday: of any other nothing is known.</param>
public sealed record ClientCalendar(string? Key, BusinessCalendar Days, ImmutableSortedSet<int> Years)
{
    /// <summary>The calendar of a key.</summary>
    /// <param name="key">Its key; null for none.</param>
    /// <param name="holidays">All of its holidays.</param>
    public static ClientCalendar Of(string? key, IReadOnlyCollection<Holiday> holidays) =>
        new(key, new BusinessCalendar(holidays.Select(h => h.Date)), [.. holidays.Select(h => h.Date.Year)]);
}
