using System.Collections.Immutable;

namespace CustomerHealth.Sources.Observations;

/// <summary>A received body.</summary>
/// <param name="Rows">Its elements in order; empty when the whole is refused.</param>
/// <param name="Error">Why the whole cannot be read; null when it can.</param>
/// <param name="IsTooLarge">It is refused for the number of its rows.</param>
public sealed record ReceivedBatch(ImmutableArray<ReceivedObservation> Rows, string? Error = null, bool IsTooLarge = false);
