using CustomerHealth.Core.Accounts;

namespace CustomerHealth.Core.Import;

/// <summary>A row of <c>pods.csv</c>.</summary>
public sealed record PodRecord(Pod Pod) : ImportRecord;
