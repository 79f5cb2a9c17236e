using CustomerHealth.Core.Outbox;
using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>A delivery, and how far its message is on its way.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="Message">Where its message is; null when it has none, or it was sent so long ago that the outbox has forgotten it.</param>
/// <param name="SentAt">When the platform took it; null when it did not.</param>
/// <param name="LastError">What the platform said last; null when nothing went wrong.</param>
public sealed record ReportDeliveryEntry(ReportDelivery Delivery, OutboxState? Message, Instant? SentAt, string? LastError);
