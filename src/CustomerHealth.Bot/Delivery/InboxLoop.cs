using CustomerHealth.Core.Inbox;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using NodaTime;

namespace CustomerHealth.Bot.Delivery;

/// <summary>
/// Works on what platforms sent as long as the program serves: at once when this process stored some; what a crash or another process left, when it looks.
/// Long work does not keep short work waiting, as long as there is room beside it.
/// </summary>
internal sealed class InboxLoop(InboxWork work, IInbox inbox, InboxRules rules, TimeProvider clock, ILogger<InboxLoop> logger) : BackgroundService
{
    private static readonly Duration PruneEvery = Duration.FromHours(1);
    private readonly List<Task> _running = [];
    private Instant _pruned = Instant.MinValue;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (work.Rests)
            return;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
                await inbox.Received.WaitAsync(await RoundAsync(stoppingToken), clock, stoppingToken);
        }
        finally
        {
            await Task.WhenAll(_running);
        }
    }

    /// <summary>Begins what there is room for. Whatever goes wrong is logged and tried again: work waits in the store meanwhile.</summary>
    /// <returns>How long to wait when nobody rings.</returns>
    private async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PruneAsync(cancellationToken);
            _running.RemoveAll(task => task.IsCompleted);
            var room = rules.SideBySide - _running.Count;
            if (room > 0)
            {
                foreach (var one in await work.ClaimAsync(room, cancellationToken))
                    _running.Add(HandleAsync(one, cancellationToken));
            }

            return Pause.Until(await inbox.NextDueAsync(cancellationToken), clock.Now);
        }
        catch (StoreException wrong)
        {
            logger.WorkStopped(wrong.Message, fault: null);
        }
        catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
        {
            logger.WorkStopped(wrong.Message, wrong);
        }

        return Pause.AfterFault.ToTimeSpan();
    }

    private async Task HandleAsync(LeasedWork one, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            Tell(await work.HandleAsync(one, cancellationToken));
        }
        catch (Exception wrong)
        {
            // It could not be noted; its lease runs out and it is looked at again.
            logger.WorkStopped(wrong.Message, wrong is StoreException ? null : wrong);
        }

        // There is room again.
        inbox.Received.Ring();
    }

    private void Tell(WorkReport report)
    {
        if (report.Failed is not { } failed)
            return;
        if (failed.RetryAt is { } at)
            logger.WorkPutOff(report.Work.Id, report.Work.Kind, at, failed.Reason, report.Fault);
        else
            logger.WorkGivenUp(report.Work.Id, report.Work.Kind, failed.Reason, report.Fault);
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (_pruned + PruneEvery > now)
            return;
        await inbox.PruneAsync(now - InboxRules.KeepKeys, cancellationToken);
        _pruned = now;
    }
}
