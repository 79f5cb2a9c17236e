using NodaTime;

namespace CustomerHealth.Core.Outbox;

/// <summary>What came of sending a message.</summary>
public abstract record SendOutcome
{
    private SendOutcome()
    {
    }

    /// <summary>The platform has it.</summary>
    /// <param name="ExternalId">What it is called there; null when it has no name.</param>
    public sealed record Sent(string? ExternalId) : SendOutcome;

    /// <summary>The platform did not take it, and may take it later.</summary>
    /// <param name="Reason">Why, without secrets.</param>
    /// <param name="After">The wait that the platform asked for; null when it did not say.</param>
    public sealed record Later(string Reason, Duration? After = null) : SendOutcome
    {
        /// <summary>Where the fault lies.</summary>
        public LaterCause Cause { get; init; }

        /// <summary>It may have taken it all the same: it broke down over it, and nobody knows how far it had come. False for a refusal, and when nothing was sent.</summary>
        public bool IsUnsure { get; init; }
    }

    /// <summary>The platform will never take it.</summary>
    /// <param name="Reason">Why, without secrets.</param>
    public sealed record Never(string Reason) : SendOutcome;

    /// <summary>Nobody knows whether the platform has it: the answer did not come.</summary>
    public sealed record Unknown : SendOutcome;
}
