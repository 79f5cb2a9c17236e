using NodaTime;

namespace CustomerHealth.Core.Inbox;

/// <summary>Asks for work.</summary>
/// <param name="Owner">Who works: another for every process and start.</param>
/// <param name="Now">What is due by then is given out.</param>
/// <param name="Until">When the lease runs out: whoever asks later may work on it again.</param>
/// <param name="Limit">At most so many.</param>
public sealed record InboxClaim(string Owner, Instant Now, Instant Until, int Limit);
