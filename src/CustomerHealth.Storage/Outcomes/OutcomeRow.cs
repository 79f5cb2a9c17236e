namespace CustomerHealth.Storage.Outcomes;

/// <summary>An outcome as the store keeps it.</summary>
/// <param name="Account">Key of the account.</param>
/// <param name="Day">yyyy-MM-dd.</param>
/// <param name="Event">What happened.</param>
internal sealed record OutcomeRow(string Account, string Day, string Event);
