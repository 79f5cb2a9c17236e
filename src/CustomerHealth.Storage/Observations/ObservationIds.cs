using CustomerHealth.Core.Observations;

namespace CustomerHealth.Storage.Observations;

/// <summary>Tells ids that senders gave from the hashes that need not be kept.</summary>
internal static class ObservationIds
{
    private const int HashDigits = 32;

    /// <summary>False for an observation without an id, or whose id is the hash of its content: it was read from a store.</summary>
    public static bool IsGiven(Observation observation) => observation.Id is { Length: > 0 } id
        && (id.Length != HashDigits || !string.Equals(id, ObservationId.Of(observation), StringComparison.Ordinal));
}
