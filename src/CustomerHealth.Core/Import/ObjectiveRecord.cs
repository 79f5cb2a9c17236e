using NodaTime;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>objectives.csv</c>: a 90-day goal of an account (GC-1).</summary>
public sealed record ObjectiveRecord(
    string Account, string Key, string Metric, double Baseline, double Target, double? Current, LocalDate Start, LocalDate Due, string? AgreedBy) : ImportRecord;
