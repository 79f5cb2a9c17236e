using NodaTime;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>experiments.csv</c>: one look at one conversion test.</summary>
public sealed record ExperimentRecord(
    string Account, string? Designer, string Name, string? Tactic, string Variant,
    long ControlVisitors, long ControlConversions, long VariantVisitors, long VariantConversions, LocalDate Ended) : ImportRecord;
