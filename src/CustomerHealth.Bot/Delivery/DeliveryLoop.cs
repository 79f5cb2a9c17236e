using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using NodaTime;

namespace CustomerHealth.Bot.Delivery;

/// <summary>Sends messages as long as the program serves: at once when this process writes some, else when it looks again.</summary>
internal sealed class DeliveryLoop(OutboxDelivery delivery, IOutbox outbox, IEnumerable<IPlatformSender> senders, TimeProvider clock, ILogger<DeliveryLoop> logger) : BackgroundService
{
    // A quarter, so that what was told in the quarter under review can still be looked up. No key comes again so late: that of an alert has its day, and is written
    // for a day; any other has the request it came by, which no platform repeats for longer than a day.
    private static readonly Duration KeepSent = Duration.FromDays(90);
    private static readonly Duration PruneEvery = Duration.FromDays(1);
    private Instant _pruned = Instant.MinValue;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        if (!senders.Any())
            return; // nothing is configured: what was written waits, and is not tried to death
        while (!stoppingToken.IsCancellationRequested)
        {
            if (await RoundAsync(stoppingToken) is { } pause)
                await outbox.Enqueued.WaitAsync(pause, clock, stoppingToken);
        }
    }

    /// <summary>One round. Whatever goes wrong is logged and tried again: messages wait in the store meanwhile.</summary>
    /// <returns>How long to wait; null when there may be more to do at once.</returns>
    private async Task<TimeSpan?> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            await PruneAsync(cancellationToken);
            var report = await delivery.RunAsync(cancellationToken);
            Tell(report);
            return report.Claimed > 0 ? null : Pause.Until(await outbox.NextDueAsync(cancellationToken), clock.Now);
        }
        catch (StoreException wrong)
        {
            logger.DeliveryStopped(wrong.Message, fault: null);
        }
        catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
        {
            logger.DeliveryStopped(wrong.Message, wrong);
        }

        return Pause.AfterFault.ToTimeSpan();
    }

    private async Task PruneAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (_pruned + PruneEvery > now)
            return;
        await outbox.PruneAsync(now - KeepSent, cancellationToken);
        _pruned = now;
    }

    private void Tell(DeliveryReport report)
    {
        if (report.Sent > 0)
            logger.MessagesSent(report.Sent, report.Found, report.Repeated);
        foreach (var failed in report.Failed)
        {
            if (failed.RetryAt is { } at)
                logger.MessagePutOff(failed.Id, at, failed.Reason);
            else
                logger.MessageDead(failed.Id, failed.Reason);
        }

        foreach (var fault in report.Faults)
            logger.MessageFault(fault);
    }
}
