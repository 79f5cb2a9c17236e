using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>A message that the platform did not take.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Reason">Why, without secrets.</param>
/// <param name="RetryAt">When to try again; null to give it up.</param>
public readonly record struct FailedMessage(long Id, string Reason, Instant? RetryAt)
{
    /// <summary>The platform may have it all the same: it is asked before the message is sent again.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>It was held back, and nothing was tried: that counts as no try.</summary>
    public bool IsHeld { get; init; }
}
