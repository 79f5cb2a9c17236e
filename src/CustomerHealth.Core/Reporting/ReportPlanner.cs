using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Reporting;

/// <summary>
/// Writes down what has become due (RP-5). After a pause the newest time that was missed is made up for; the earlier ones are noted as left out. A schedule that
/// is new begins with its next time; but what has to be there before a review, or on its day, goes out as long as the review is still to come.
/// </summary>
/// <param name="deliveries">Where it is written.</param>
/// <param name="audience">Who gets reports.</param>
/// <param name="clock">Now.</param>
public sealed class ReportPlanner(IReportDeliveries deliveries, ReportAudience audience, TimeProvider clock)
{
    /// <summary>Told of each schedule that nobody looked at before, with its next time: what was due up to now is left out. Null: none within a year and a half.</summary>
    public Action<ReportSchedule, ZonedDateTime?> Begun { get; init; } = (_, _) => { };

    /// <summary>Writes down what is due of some schedules.</summary>
    /// <param name="schedules">Those that are configured, each with the review it hangs on.</param>
    /// <param name="calendar">When they fire.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>How many deliveries were written.</returns>
    public async Task<int> PlanAsync(IReadOnlyList<(ReportSchedule Schedule, ReviewDay? Review)> schedules, ReportCalendar calendar, CancellationToken cancellationToken)
    {
        var (now, written) = (clock.Now, 0);
        var planned = await deliveries.PlannedAsync(cancellationToken);
        foreach (var (schedule, review) in schedules)
        {
            if (!planned.TryGetValue(schedule.Id, out var looked))
            {
                await deliveries.BeginAsync(schedule.Id, now, cancellationToken);
                Begun(schedule, calendar.Next(schedule.When, now, review)?.At);
            }
            else if (looked > now)
            {
                continue;
            }

            var from = IsBeforeReview(schedule) ? Instant.MinValue : planned.ContainsKey(schedule.Id) ? looked + Duration.Epsilon : now + Duration.Epsilon;
            if (from <= now && await DueAsync(schedule, (review, calendar), from, cancellationToken) is { Count: > 0 } fires)
                written += await PlanAsync(schedule, fires, calendar.Zone, cancellationToken);
        }

        return written;
    }

    /// <summary>What a schedule asks of one time.</summary>
    internal static ReportDelivery Delivery(ReportSchedule schedule, ReportSubject subject, ReportFire fire) => new()
    {
        Report = schedule.Document.Name, Subject = subject, To = schedule.To, Period = fire.Period, Schedule = schedule.Id, DueAt = fire.At.ToInstant(), AsOf = fire.AsOf, Quarter = fire.Quarter,
        Language = schedule.Language, TryAt = fire.At.ToInstant(),
    };

    private async Task<IReadOnlyList<ReportFire>> DueAsync(ReportSchedule schedule, (ReviewDay? Review, ReportCalendar Calendar) on, Instant from, CancellationToken cancellationToken)
    {
        var now = clock.Now;
        if (schedule.When.Unit != ReportUnit.Review)
            return [.. on.Calendar.FiresIn(schedule.When, new Interval(from, now + Duration.Epsilon))];
        if (on.Review is not { } review || (IsBeforeReview(schedule) && review.Date < now.InZone(on.Calendar.Zone).Date))
            return [];
        var start = Instant.Max(from, on.Calendar.Zone.AtStartOfDay(review.Date.PlusDays(-200)).ToInstant());
        return start > now || on.Calendar.FiresIn(schedule.When, new Interval(start, now + Duration.Epsilon), review).LastOrDefault() is not { } fire
            || await deliveries.HasAsync(Delivery(schedule, schedule.Subject, fire), cancellationToken) ? [] : [fire];
    }

    private static bool IsBeforeReview(ReportSchedule schedule) => schedule.When is { Unit: ReportUnit.Review, Offset: <= 0 };

    private async Task<int> PlanAsync(ReportSchedule schedule, IReadOnlyList<ReportFire> fires, DateTimeZone zone, CancellationToken cancellationToken)
    {
        var (now, newest) = (clock.Now, fires[^1]);
        var readers = await audience.ReadAsync(cancellationToken);
        var (reader, why) = readers.Find(schedule.To);
        IReadOnlyList<ReportSubject> subjects = [schedule.Subject];
        if (reader is not null && ReportReaders.WhyNotEach(reader, schedule.Subject) is null)
            (subjects, why) = await readers.SubjectsAsync(reader, schedule.Subject, new AsOf(newest.AsOf, zone), cancellationToken);
        var due = subjects.Count > 0
            ? subjects.Select(subject => Delivery(schedule, subject, newest))
            : [Delivery(schedule, schedule.Subject, newest) with { State = ReportDeliveryState.LeftOut, EndedAt = now, Reason = why }];
        var missed = fires.SkipLast(1).Select(fire => Delivery(schedule, schedule.Subject, fire) with
        {
            State = ReportDeliveryState.LeftOut, EndedAt = now, Reason = $"Missed while the program was not running; the newest one, of {newest.Period}, was made up for.",
        });
        return await deliveries.PlanAsync(schedule.Id, newest.At.ToInstant(), [.. missed, .. due], cancellationToken);
    }
}
