using System.Collections.Immutable;
using CustomerHealth.Core.Calendars;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Calendars;

/// <summary>What a file of holidays holds.</summary>
/// <param name="Calendars">Business days of each place.</param>
/// <param name="Refused">What is wrong with the file; when there is anything, the rest is not to be used.</param>
public sealed record HolidaysReading(PlaceCalendars Calendars, ImmutableArray<RefusedRow> Refused);
