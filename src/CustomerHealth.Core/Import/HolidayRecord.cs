using NodaTime;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>holidays.csv</c>.</summary>
public sealed record HolidayRecord(string Calendar, LocalDate Date, string Name) : ImportRecord;
