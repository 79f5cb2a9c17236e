using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>Asks for messages to send.</summary>
/// <param name="Owner">Who sends them: another for every process and start.</param>
/// <param name="Now">What is due by then is given out.</param>
/// <param name="Until">When the lease runs out: whoever asks later may send them again.</param>
/// <param name="Limit">At most so many.</param>
public sealed record OutboxClaim(string Owner, Instant Now, Instant Until, int Limit);
