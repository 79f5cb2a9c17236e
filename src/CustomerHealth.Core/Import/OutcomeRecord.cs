using NodaTime;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>outcomes.csv</c>: what became of an account; <paramref name="Event"/> is churned, renewed, expanded or contracted.</summary>
public sealed record OutcomeRecord(string Account, LocalDate Date, string Event) : ImportRecord;
