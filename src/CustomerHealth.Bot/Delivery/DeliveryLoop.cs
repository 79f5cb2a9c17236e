using CustomerHealth.Core.Outbox;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;

namespace CustomerHealth.Bot.Delivery;

/// <summary>Sends messages as long as the program serves: at once when this process writes some, else when it looks again.</summary>
internal sealed class DeliveryLoop(OutboxDelivery delivery, IOutbox outbox, IEnumerable<IPlatformSender> senders, TimeProvider clock, ILogger<DeliveryLoop> logger) : BackgroundService
{
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
