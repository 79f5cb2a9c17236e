using System.Collections.Immutable;
using CustomerHealth.Core.Support;
using CustomerHealth.Sources.Import;

namespace CustomerHealth.Sources.Support;

/// <summary>What a file of incidents holds.</summary>
/// <param name="Statistics">What they add up to.</param>
/// <param name="Refused">What is wrong with the file; when there is anything, the rest is not to be used.</param>
public sealed record IncidentsReading(IncidentStatistics Statistics, ImmutableArray<RefusedRow> Refused);
