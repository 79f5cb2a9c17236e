using CustomerHealth.Core.Observations;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>observations.csv</c>.</summary>
public sealed record ObservationRecord(Observation Observation) : ImportRecord;
