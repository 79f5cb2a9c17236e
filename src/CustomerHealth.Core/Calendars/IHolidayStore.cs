using System.Collections.Immutable;

namespace CustomerHealth.Core.Calendars;

/// <summary>Imported holidays (<c>holidays.csv</c>).</summary>
public interface IHolidayStore
{
    /// <summary>Keys of all calendars, in ordinal order.</summary>
    Task<ImmutableArray<string>> CalendarsAsync(CancellationToken cancellationToken);

    /// <summary>A calendar's holidays by date; none when there is no such calendar.</summary>
    Task<ImmutableArray<Holiday>> OfAsync(string calendar, CancellationToken cancellationToken);
}
