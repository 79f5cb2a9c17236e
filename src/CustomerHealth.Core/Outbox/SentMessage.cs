namespace CustomerHealth.Core.Outbox;

/// <summary>A message that the platform has.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ExternalId">What the platform calls it, to change it later; null when it has no name there.</param>
public readonly record struct SentMessage(long Id, string? ExternalId);
