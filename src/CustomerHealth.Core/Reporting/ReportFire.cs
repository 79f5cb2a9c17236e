using CustomerHealth.Core.Reviews;
using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>One time at which a schedule fires, and what the report is of then: the schedule alone decides it, not when somebody wakes up (RP-5).</summary>
/// <param name="At">When.</param>
/// <param name="AsOf">The day looked from, the last that is over.</param>
/// <param name="Quarter">The quarter it is about; null where the schedule names none.</param>
/// <param name="Period">What the delivery is known by beside report, subject and recipient: 2026-W47.</param>
public sealed record ReportFire(ZonedDateTime At, LocalDate AsOf, Quarter? Quarter, string Period);
