using System.Collections.Immutable;
using CustomerHealth.Sources.Import;
using NodaTime;

namespace CustomerHealth.Sources.Calendars;

/// <summary>Days that are asked about.</summary>
/// <param name="Cases">Place and day, in the file's order.</param>
/// <param name="Refused">What is wrong with the file; when there is anything, the rest is not to be used.</param>
public sealed record CasesReading(ImmutableArray<(string Place, LocalDate Date)> Cases, ImmutableArray<RefusedRow> Refused);
