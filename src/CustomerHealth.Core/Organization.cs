using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core;

/// <summary>The firm that uses the store: one organisation per store.</summary>
/// <param name="Name">As documents print it.</param>
/// <param name="Zone">Whose days count.</param>
public sealed record Organization(string Name, DateTimeZone Zone)
{
    /// <summary>Which days its quarters have; the calendar's unless told otherwise.</summary>
    public FiscalYear FiscalYear { get; init; } = FiscalYear.Calendar;
}
