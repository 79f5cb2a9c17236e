using CustomerHealth.Core.Goals;
using CustomerHealth.Core.Import;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.Demo;

/// <summary>Moves the dates of a record by whole weeks; the time of day in the zone stays, whatever daylight saving does.</summary>
internal sealed class DateShift(int weeks, DateTimeZone zone)
{
    public ImportRecord Of(ImportRecord record) => record switch
    {
        AccountRecord r => r with
        {
            From = Day(r.From),
            KnownAt = Moment(r.KnownAt),
            Account = r.Account with { Start = Day(r.Account.Start), Renewal = Day(r.Account.Renewal) },
        },
        ObservationRecord r => new ObservationRecord(r.Observation with
        {
            At = Moment(r.Observation.At),
            KnownAt = Moment(r.Observation.KnownAt),
            Value = Value(r.Observation.Value),
        }),
        ObjectiveRecord r => r with { Start = Day(r.Start), Due = Day(r.Due) },
        WeeklyGoalRecord r => r with { Week = Week(r.Week), DoneAt = r.DoneAt is { } done ? Moment(done) : null },
        OutcomeRecord r => r with { Date = Day(r.Date) },
        TrainingRecord r => r with { Completed = Day(r.Completed) },
        ExperimentRecord r => r with { Ended = Day(r.Ended) },
        _ => record,
    };

    /// <summary>A day, moved.</summary>
    public LocalDate Day(LocalDate date) => date.PlusWeeks(weeks);

    private LocalDate? Day(LocalDate? date) => date?.PlusWeeks(weeks);

    private Instant Moment(Instant at) =>
        at == Instant.MinValue ? at : zone.AtLeniently(at.InZone(zone).LocalDateTime.PlusWeeks(weeks)).ToInstant();

    /// <summary>A value that is a date moves too.</summary>
    private string Value(string value) =>
        value.Length == 10 && LocalDatePattern.Iso.Parse(value) is { Success: true } date ? LocalDatePattern.Iso.Format(Day(date.Value)) : value;

    private string Week(string week) => IsoWeek.Parse(week) is { } monday ? IsoWeek.Text(Day(monday)) : week;
}
