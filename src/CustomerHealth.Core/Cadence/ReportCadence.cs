using CustomerHealth.Core.Reporting;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Cadence;

/// <summary>Reports that go out by themselves (QB-9, RP-5): each time at which a schedule fires, whether or not somebody looked at it before.</summary>
/// <param name="schedules">Those that are configured, each with the review it hangs on.</param>
/// <param name="audience">Who gets them.</param>
/// <param name="calendar">When they fire.</param>
/// <param name="today">Today: whose an account is counts as of then.</param>
public sealed class ReportCadence(
    Func<CancellationToken, Task<IReadOnlyList<(ReportSchedule Schedule, ReviewDay? Review)>>> schedules, ReportAudience audience, Func<CancellationToken, Task<ReportCalendar>> calendar, Func<AsOf> today) : ICadence
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<ScheduledMessage>> DueAsync(Interval period, CancellationToken cancellationToken)
    {
        List<ScheduledMessage> messages = [];
        if (await schedules(cancellationToken) is not { Count: > 0 } all)
            return messages;
        var (readers, times) = (await audience.ReadAsync(cancellationToken), await calendar(cancellationToken));
        foreach (var (schedule, review) in all)
        {
            foreach (var fire in times.FiresIn(schedule.When, period, review))
                messages.AddRange(await MessagesAsync(readers, schedule, fire, cancellationToken));
        }

        return messages;
    }

    private async Task<IEnumerable<ScheduledMessage>> MessagesAsync(ReportReaders readers, ReportSchedule schedule, ReportFire fire, CancellationToken cancellationToken)
    {
        var title = schedule.Document.Title;
        var (reader, why) = readers.Find(schedule.To);
        if (reader is null || (why = ReportReaders.WhyNotEach(reader, schedule.Subject)) is not null)
            return [Message(reader?.Name ?? schedule.To.ToString(), schedule.Subject, $"{title} is not sent: {why}")];
        (var subjects, why) = await readers.SubjectsAsync(reader, schedule.Subject, today(), cancellationToken);
        if (subjects.Count == 0)
            return [Message(reader.Name, schedule.Subject, $"{title} is not sent: {why}")];
        List<ScheduledMessage> messages = [];
        foreach (var subject in subjects)
        {
            var about = await readers.NameOfAsync(subject, today(), cancellationToken);
            why = await readers.WhyNotAsync(reader, subject, today(), cancellationToken);
            var to = reader is { To: null, IsFile: false } ? $"{reader.Name} (no address)" : reader.Name;
            messages.Add(Message(to, subject, why is null ? $"{title} of {about}, {fire.Period}, as of {Words.DayAndYear(fire.AsOf)}." : $"{title} of {about} is not sent: {why}"));
        }

        return messages;

        ScheduledMessage Message(string to, ReportSubject subject, string text) =>
            new(fire.At, "report", [to], subject is { Kind: ReportSubjectKind.Account, IsEach: false } ? subject.Key : null, text);
    }
}
