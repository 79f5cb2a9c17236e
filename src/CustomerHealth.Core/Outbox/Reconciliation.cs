namespace CustomerHealth.Core.Outbox;

/// <summary>What a platform says of a message that may have been sent before.</summary>
/// <param name="IsThere">Whether it has the message; null when it cannot tell.</param>
/// <param name="ExternalId">What it is called there; null when it has no name or is not there.</param>
public readonly record struct Reconciliation(bool? IsThere, string? ExternalId = null)
{
    /// <summary>The platform cannot be asked: the message is sent again, and may be there twice.</summary>
    public static Reconciliation CannotTell { get; } = new(null);

    /// <summary>Why the platform cannot say it just now: it is asked again before anything is sent. Null when it has said what it can.</summary>
    public SendOutcome.Later? PutOff { get; init; }

    /// <summary>The platform cannot be asked just now.</summary>
    public static Reconciliation NotNow(SendOutcome.Later why) => new(null) { PutOff = why };

    /// <summary>It is not there.</summary>
    public static Reconciliation NotThere { get; } = new(false);

    /// <summary>It is there.</summary>
    public static Reconciliation There(string? externalId) => new(true, externalId);
}
