using CustomerHealth.Core.Snapshots;
using CustomerHealth.Core.Time;
using CustomerHealth.Storage;
using NodaTime;

namespace CustomerHealth.Bot.Snapshots;

/// <summary>Writes the days that are missing when the program starts serving, and each day when it is over in the organisation's zone.</summary>
internal sealed class NightlySnapshots(SnapshotWriter snapshots, DateTimeZone zone, TimeProvider clock, ILogger<NightlySnapshots> logger) : BackgroundService
{
    private static readonly Duration AfterMidnight = Duration.FromSeconds(30);
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);

    /// <summary>How long to wait for the end of the day: half a minute more, for what is on its way into the store.</summary>
    public static TimeSpan UntilDayIsOver(Instant now, DateTimeZone zone) =>
        (zone.AtStartOfDay(now.InZone(zone).Date.PlusDays(1)).ToInstant() + AfterMidnight - now).ToTimeSpan();

    /// <summary>Writes what is missing. Whatever goes wrong is logged and tried again: a fault at night never stops those who ask by day.</summary>
    /// <returns>How long to wait before the next time.</returns>
    public async Task<TimeSpan> CatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (await snapshots.MissingAsync(clock.Today(zone).Day, cancellationToken) is [_, ..] missing)
                await WriteAsync(missing, cancellationToken);
            return UntilDayIsOver(clock.Now, zone);
        }
        catch (StoreException wrong)
        {
            logger.DayNotWritten(wrong.Message, fault: null);
            return Retry;
        }
        catch (Exception wrong) when (!cancellationToken.IsCancellationRequested)
        {
            logger.DayNotWritten(wrong.Message, wrong);
            return Retry;
        }
    }

    private async Task WriteAsync(IReadOnlyList<LocalDate> days, CancellationToken cancellationToken)
    {
        foreach (var day in days)
        {
            if (await snapshots.WriteAsync(new AsOf(day, zone), cancellationToken) is { } outcome)
                Tell(outcome);
        }
    }

    private void Tell(SnapshotOutcome outcome)
    {
        logger.DayWritten(outcome.Run.Day, outcome.Run.Accounts, outcome.Run.Written, outcome.Alerts);
        if (outcome.Messages is null)
            logger.AlertsTooOld(outcome.Run.Day, outcome.Alerts);
        else if (outcome.Messages > 0)
            logger.AlertsOnTheirWay(outcome.Run.Day, outcome.Messages.Value);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
            await Task.Delay(await CatchUpAsync(stoppingToken), clock, stoppingToken);
    }
}
