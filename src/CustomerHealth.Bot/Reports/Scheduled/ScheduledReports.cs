using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using NodaTime;

namespace CustomerHealth.Bot.Reports.Scheduled;

/// <summary>Sends reports as long as the program serves: what is due, what a pause or a crash left, and what somebody asks for; one document at a time.</summary>
internal sealed class ScheduledReports(Workbench bench, TimeProvider clock, ILogger<ScheduledReports> logger) : BackgroundService
{
    // Others may write what is to be made here: another process, the command line.
    private static readonly Duration Idle = Duration.FromMinutes(1);
    private static readonly Duration Shortest = Duration.FromMilliseconds(20);
    private static readonly Duration AfterFault = Duration.FromSeconds(30);
    private static readonly Duration SeenEvery = Duration.FromSeconds(50);
    private Instant? _since;
    private Instant _seen = Instant.MinValue;

    /// <summary>Makes all that is due. Whatever goes wrong is logged and tried again: what is due waits in the store meanwhile.</summary>
    /// <returns>How long to wait before the next time.</returns>
    public async Task<TimeSpan> RoundAsync(CancellationToken cancellationToken)
    {
        try
        {
            bench.Reports.Begun = (schedule, next) => logger.ScheduleBegun(schedule.Number, schedule.When.ToString(), next is { } at ? Words.Moment(at) : "not known yet");
            await LookAsync(cancellationToken);
            await bench.Reports.PlanAsync(cancellationToken);
            while (await bench.Store.Reports.ClaimAsync(bench.Reports.Ids, clock.Now, cancellationToken) is { } delivery)
            {
                Tell(await bench.Reports.Courier.TryAsync(delivery, cancellationToken));
                await LookAsync(cancellationToken);
            }

            return await UntilNextAsync(cancellationToken);
        }
        catch (StoreException wrong)
        {
            logger.ReportsStopped(wrong.Message, fault: null);
        }
        catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
        {
            logger.ReportsStopped(wrong.Message, wrong);
        }

        return AfterFault.ToTimeSpan();
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            await bench.Store.Reports.Asked.WaitAsync(await RoundAsync(stoppingToken), clock, stoppingToken);
    }

    /// <summary>Says which schedules are served, also in a long round; those that nobody has served with for long enough to be sure of it are forgotten.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        _since ??= now;
        if (now < _seen + SeenEvery)
            return;
        await bench.Store.Reports.SeenAsync(bench.Reports.Ids, now, cancellationToken);
        if (now - _since >= ReportTries.Forgotten)
            await bench.Store.Reports.ForgetAsync(now - ReportTries.Forgotten, cancellationToken);
        _seen = now;
    }

    private async Task<TimeSpan> UntilNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.Now;
        var next = await bench.Store.Reports.NextTryAsync(bench.Reports.Ids, cancellationToken) is { } tried ? Instant.Min(tried, now + Idle) : now + Idle;
        var calendar = await bench.Reports.CalendarAsync(cancellationToken);
        foreach (var schedule in bench.Reports.Schedules)
        {
            // A review's day is looked at each minute anyhow: its file may be edited.
            if (calendar.FiresIn(schedule.When, new Interval(now, now + Idle)).FirstOrDefault(fire => fire.At.ToInstant() > now) is { } fire)
                next = Instant.Min(next, fire.At.ToInstant());
        }

        return Duration.Max(Shortest, next - now).ToTimeSpan();
    }

    private void Tell(ReportOutcome outcome)
    {
        var delivery = outcome.Delivery;
        foreach (var warning in outcome.Warnings)
            logger.ReportWarned(delivery.Report, delivery.Subject.ToString(), warning);
        if (outcome.IsAnothers)
            return;
        var (id, report, to) = (delivery.Id, delivery.Report, delivery.To.ToString());
        switch (delivery.State)
        {
            case ReportDeliveryState.Made:
                logger.ReportMade(id, report, to, delivery.Period);
                break;
            case ReportDeliveryState.Waiting:
                logger.ReportPutOff(id, report, delivery.TryAt, delivery.Reason!, outcome.Fault);
                break;
            case ReportDeliveryState.GivenUp:
                logger.ReportGivenUp(id, report, to, delivery.Reason!, SendAgain.Command(delivery, bench.Reports.FileOf), outcome.Fault);
                break;
            case ReportDeliveryState.LeftOut:
                logger.ReportLeftOut(id, report, to, delivery.Reason!);
                break;
        }
    }
}
