using System.Globalization;
using CustomerHealth.Core.Time;

namespace CustomerHealth.Core.Inbox;

/// <summary>
/// Works on what came in. Whatever is not noted as done is given out again when its lease runs out: a crash at any point loses nothing, and since what a
/// handler changes it changes under the key, nothing is done twice.
/// </summary>
/// <param name="inbox">What came in.</param>
/// <param name="handlers">One for each kind.</param>
/// <param name="rules">How long work is held, and when it is tried again.</param>
/// <param name="clock">Counts leases.</param>
public sealed class InboxWork(IInbox inbox, IEnumerable<IInboxHandler> handlers, InboxRules rules, TimeProvider clock)
{
    private readonly Dictionary<string, IInboxHandler> _handlers = handlers.ToDictionary(handler => handler.Kind, StringComparer.Ordinal);

    /// <summary>There is nobody to work: what came in waits until a platform is configured again.</summary>
    public bool Rests => _handlers.Count == 0;

    /// <summary>Takes work that is due.</summary>
    /// <param name="limit">At most so much.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<LeasedWork>> ClaimAsync(int limit, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        return inbox.ClaimAsync(new InboxClaim(rules.Owner, now, now + rules.Lease, limit), cancellationToken);
    }

    /// <summary>Does a piece of work that was just claimed, and notes what came of it. A handler's fault is a part of the report, not an exception.</summary>
    public async Task<WorkReport> HandleAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        var report = await TryAsync(work, cancellationToken);
        // Also when it is told to stop: what was done is noted.
        if (report.Failed is { } failed)
            await inbox.FailAsync(rules.Owner, failed, clock.Now, CancellationToken.None);
        else
            await inbox.FinishAsync(rules.Owner, work.Id, clock.Now, CancellationToken.None);
        return report;
    }

    private async Task<WorkReport> TryAsync(LeasedWork work, CancellationToken cancellationToken)
    {
        // It was given out so often that it must have taken its process down: a handler's own faults are counted below.
        if (work.Attempts > rules.MostAttempts)
            return new WorkReport(work, new FailedWork(work.Id, "The process ended each time it was worked on", null), null);
        if (!_handlers.TryGetValue(work.Kind, out var handler))
            return Failed(work, $"Nothing here works on '{work.Kind}'", null);

        using var limit = new CancellationTokenSource(rules.Longest.ToTimeSpan(), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await handler.HandleAsync(work, either.Token);
            return new WorkReport(work, null, null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new WorkReport(work, new FailedWork(work.Id, "The process was stopped", clock.Now), null);
        }
        catch (OperationCanceledException fault) when (limit.IsCancellationRequested)
        {
            return Failed(work, string.Create(CultureInfo.InvariantCulture, $"It took longer than {rules.Longest.TotalSeconds:0} s"), fault);
        }
        catch (Exception fault)
        {
            // Only what kind of fault it is: its message is not stored, it may quote the request.
            return Failed(work, fault.GetType().Name, fault);
        }
    }

    private WorkReport Failed(LeasedWork work, string reason, Exception? fault) => new(
        work,
        work.Attempts < rules.MostAttempts
            ? new FailedWork(work.Id, reason, clock.Now + rules.WaitAfter(work.Attempts))
            : new FailedWork(work.Id, string.Create(CultureInfo.InvariantCulture, $"{reason}; given up after {work.Attempts} tries"), null),
        fault);
}
