namespace CustomerHealth.Core.Outbox;

/// <summary>A message that a platform has, as it was sent.</summary>
/// <param name="Conversation">Where it went.</param>
/// <param name="DedupeKey">Its key.</param>
/// <param name="Payload">What was sent.</param>
public readonly record struct SentText(string Conversation, string DedupeKey, string Payload);
