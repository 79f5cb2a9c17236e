using NodaTime;

namespace CustomerHealth.Core.Calendars;

/// <summary>A day on which a calendar's people do not work.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">What it is called there.</param>
public readonly record struct Holiday(LocalDate Date, string Name);
