using NodaTime;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>training.csv</c>; <paramref name="Score"/> as the test gives it, null when there was none.</summary>
public sealed record TrainingRecord(string Person, string Module, LocalDate Completed, double? Score) : ImportRecord;
