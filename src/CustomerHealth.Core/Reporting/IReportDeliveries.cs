using CustomerHealth.Core.Audit;
using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>
/// What was sent to whom, what is to be, and up to when each schedule was looked at. One report, recipient and period is there once, whoever writes it; what ends it
/// is stored with its message or not at all. Filled by the storage project.
/// </summary>
public interface IReportDeliveries
{
    /// <summary>Rings when this process wrote something to be made.</summary>
    Bell Asked { get; }

    /// <summary>Up to when each schedule was looked at, by its id.</summary>
    Task<IReadOnlyDictionary<string, Instant>> PlannedAsync(CancellationToken cancellationToken);

    /// <summary>Begins a schedule that nobody looked at before: what was due up to now is not its own. One that is there stays as it is.</summary>
    Task BeginAsync(string schedule, Instant now, CancellationToken cancellationToken);

    /// <summary>Notes that somebody serves with these schedules in the settings; those that nobody began are left.</summary>
    Task SeenAsync(IReadOnlyCollection<string> schedules, Instant now, CancellationToken cancellationToken);

    /// <summary>Forgets schedules that nobody has served with since a moment, so that one that comes back begins anew.</summary>
    Task ForgetAsync(Instant before, CancellationToken cancellationToken);

    /// <summary>Writes what a schedule made due, and up to when it was looked at; deliveries that are there stay as they are.</summary>
    /// <param name="schedule">The schedule.</param>
    /// <param name="to">Up to here.</param>
    /// <param name="deliveries">What is due.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    /// <returns>How many were new.</returns>
    Task<int> PlanAsync(string schedule, Instant to, IReadOnlyList<ReportDelivery> deliveries, CancellationToken cancellationToken);

    /// <summary>Writes a delivery that a person asked for, with its audit entry; null, and nothing is written, when the entry's request has acted already.</summary>
    /// <returns>Its number.</returns>
    Task<long?> AskAsync(ReportDelivery delivery, AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>
    /// Begins the next delivery that is due, the one due longest first: its try counts, and until the wait after it is over nobody else begins it. Only what somebody
    /// asked for, what the process' own schedules wrote, and what has waited for <see cref="ReportTries.Forgotten"/> for a schedule that is forgotten:
    /// what another process' schedules wrote is that one's.
    /// </summary>
    /// <param name="schedules">The schedules that are configured here.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    /// <returns>Null when there is none.</returns>
    Task<ReportDelivery?> ClaimAsync(IReadOnlyCollection<string> schedules, Instant now, CancellationToken cancellationToken);

    /// <summary>Begins one delivery, when it is due.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="now">Now.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    /// <returns>Null when it is not due.</returns>
    Task<ReportDelivery?> ClaimAsync(long id, Instant now, CancellationToken cancellationToken);

    /// <summary>Ends a delivery, with the messages of it in the same transaction; false, and nothing is written, when somebody else ended it.</summary>
    /// <param name="ended">As it is now: its state, when and why, its message and code.</param>
    /// <param name="messages">What goes out: the report, or that there is none.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    Task<bool> EndAsync(ReportDelivery ended, IReadOnlyList<OutgoingMessage> messages, CancellationToken cancellationToken);

    /// <summary>Notes why a try failed; the next one is due by its claim.</summary>
    Task FailAsync(ReportDelivery tried, string reason, CancellationToken cancellationToken);

    /// <summary>When the next delivery is due that somebody asked for or some schedules wrote; null when none waits.</summary>
    /// <param name="schedules">The schedules that are configured here.</param>
    /// <param name="cancellationToken">Gives up waiting for the store.</param>
    Task<Instant?> NextTryAsync(IReadOnlyCollection<string> schedules, CancellationToken cancellationToken);

    /// <summary>True when there is a delivery of this report, subject, recipient and period, however far.</summary>
    Task<bool> HasAsync(ReportDelivery delivery, CancellationToken cancellationToken);

    /// <summary>Deliveries, the newest first.</summary>
    Task<IReadOnlyList<ReportDeliveryEntry>> NewestAsync(int limit, CancellationToken cancellationToken);
}
