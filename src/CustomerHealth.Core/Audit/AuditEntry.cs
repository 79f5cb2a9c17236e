using NodaTime;

namespace CustomerHealth.Core.Audit;

/// <summary>One act that changed state (CH-7): who, when, from where, on what, before, after.</summary>
/// <param name="At">When.</param>
/// <param name="Actor">Key of the person, or <c>operator</c>.</param>
/// <param name="Place">From where: <c>terminal</c>, <c>slack:T1/C2</c>, <c>import:FILE</c>.</param>
/// <param name="Act">What was done: <c>import</c>, <c>account-changed</c>.</param>
/// <param name="Subject">On what: <c>account:acme</c>, <c>file:accounts.csv</c>.</param>
/// <param name="Before">The state before, as JSON; null when there was none.</param>
/// <param name="After">The state after, as JSON; null when nothing is left.</param>
public sealed record AuditEntry(Instant At, string Actor, string Place, string Act, string Subject, string? Before, string? After)
{
    /// <summary>Idempotency key of the request that acts: what it does, it does once (CH-4). Null for an act that may be repeated.</summary>
    public string? Request { get; init; }
}
