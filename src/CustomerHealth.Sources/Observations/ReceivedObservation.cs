using CustomerHealth.Core.Observations;

namespace CustomerHealth.Sources.Observations;

/// <summary>One element of a received array: an observation, or why it is refused.</summary>
/// <param name="Observation">Null when it is refused.</param>
/// <param name="Error">What was seen and what is allowed; null when it is good.</param>
public sealed record ReceivedObservation(Observation? Observation, string? Error);
