using NodaTime;

namespace CustomerHealth.Sources.Import;

/// <summary>The good rows of a file that are dated after today: they are stored, and count from their day on.</summary>
/// <param name="Count">How many.</param>
/// <param name="Line">The line the first begins on.</param>
/// <param name="Column">Its column with the date; empty for a constant of a mapping.</param>
/// <param name="Day">The day.</param>
public sealed record RowsAhead(long Count, long Line, string Column, LocalDate Day);
