using NodaTime;

namespace CustomerHealth.Core.Inbox;

/// <summary>Work that could not be done.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reason">Why, without secrets.</param>
/// <param name="RetryAt">When to try again; null to give it up.</param>
public readonly record struct FailedWork(long Id, string Reason, Instant? RetryAt);
