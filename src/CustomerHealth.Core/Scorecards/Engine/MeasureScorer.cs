using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>Scores one measure: does it apply, is there fresh data, what is it worth (SC-8, SC-9).</summary>
/// <param name="asOf">The day the readings are looked at, and what was known.</param>
/// <param name="tenureOn">The day on which tenure is counted: another one only where an explanation keeps it apart from age.</param>
internal sealed class MeasureScorer(AsOf asOf, LocalDate tenureOn)
{
    private readonly DayStarts _days = new(asOf);
    private readonly List<double> _window = [];
    private readonly Milestones _milestones = new(asOf);

    public MeasureResult Score(Measure measure, Account account, AccountHistory history)
    {
        if (NotApplicableBecause(measure, account, history) is { } note)
            return Result(measure, MeasureState.NotApplicable, note);

        var (cuts, noRule) = Thresholds.For(measure, account, tenureOn);
        if (noRule is not null)
            return Result(measure, MeasureState.NotApplicable, noRule);

        var readings = new KnownReadings(history.Of(measure.Key), asOf);
        if (!readings.TryNewest(out var newest))
            return Empty(measure, cuts, account);
        if (string.Equals(newest.Value, Observation.NotApplicable, StringComparison.Ordinal))
            return Result(measure, MeasureState.NotApplicable, Notes.RecordedAsNotApplicable, newest);
        if (measure.ValidDays is { } valid && newest.At < _days.Start(valid))
            return Result(measure, MeasureState.Stale, Notes.LastKnown(Local(newest.At), asOf.Day, valid), newest);

        return measure.Over is not null
            ? Windowed(measure, cuts, readings, newest, account)
            : Valued(measure, cuts, newest, account);
    }

    private MeasureNote? NotApplicableBecause(Measure measure, Account account, AccountHistory history)
    {
        foreach (var condition in measure.NotApplicableWhen)
        {
            if (Conditions.Matches(condition, account, tenureOn) && Conditions.IsRead(condition, history, asOf))
                return Notes.NotApplicableBecause(condition);
        }

        return null;
    }

    /// <summary>No reading at all: zero of them is a value only where the window says so.</summary>
    private MeasureResult Empty(Measure measure, CutPoints? cuts, Account account) =>
        measure.Kind == MeasureKind.DaysFromStart ? _milestones.NotReached(measure, cuts, account)
        : measure.Over is { AtLeast: 0, Take: Take.Count or Take.Sum } ? Points.Of(measure, cuts, default, null, 0)
        : Result(measure, MeasureState.Missing, Notes.NeverMeasured);

    private MeasureResult Windowed(Measure measure, CutPoints? cuts, KnownReadings readings, Reading newest, Account account)
    {
        var window = measure.Over!;
        var from = _days.Start(window.Days - 1);
        var count = readings.Collect(from, _window, window.Take is Take.Last or Take.Count or Take.DaysSince ? null : measure);
        if (count < window.AtLeast)
            return Result(measure, MeasureState.Missing, Notes.TooFew(count, window), newest);
        if (count == 0 && window.Take is not (Take.Count or Take.Sum))
            return Result(measure, MeasureState.Missing, Notes.NoReading(window.Days), newest);

        return window.Take switch
        {
            Take.Last => Valued(measure, cuts, newest, account),
            Take.DaysSince => Points.Of(measure, cuts, newest, null, DaysSince(Local(newest.At))),
            Take.Count => Points.Of(measure, cuts, newest, null, count),
            Take.Sum or Take.Mean or Take.Median or Take.Min or Take.Max =>
                Points.Of(measure, cuts, newest, null, Aggregate.Of(window.Take, _window)),
        };
    }

    private MeasureResult Valued(Measure measure, CutPoints? cuts, in Reading newest, Account account)
    {
        if (!measure.Allows(newest.Number))
            return Result(measure, MeasureState.Missing, Notes.OutOfRange(newest.Number, measure), newest);
        if (measure.Kind == MeasureKind.DaysFromStart)
            return _milestones.Reached(measure, cuts, newest, account);
        if (measure.Kind != MeasureKind.DaysSince || !double.IsNaN(newest.Number))
            return Points.Of(measure, cuts, newest, newest.Value, newest.Number);
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(newest.Value);
        return date.Success
            ? Points.Of(measure, cuts, newest, newest.Value, DaysSince(date.Value))
            : Result(measure, MeasureState.Missing, Notes.NotADate(newest.Value), newest);
    }

    /// <summary>
    /// Below 0 only for a date that lay ahead when it was last looked at. A reading that is newer than the day looked from,
    /// which only an explanation sees, is 0 days old.
    /// </summary>
    private int DaysSince(LocalDate date)
    {
        var days = Period.DaysBetween(date, asOf.Day);
        return days < 0 && asOf.Zone.AtStartOfDay(date).ToInstant() < asOf.Cutoff ? 0 : days;
    }

    private LocalDate Local(Instant at) => at.InZone(asOf.Zone).Date;

    /// <summary>A result without points.</summary>
    internal static MeasureResult Result(Measure measure, MeasureState state, MeasureNote note, Reading? newest = null) => new()
    {
        Measure = measure,
        State = state,
        Band = state == MeasureState.NotApplicable ? Band.NotApplicable : Band.Unknown,
        Remark = note,
        Value = newest?.Value,
        Number = newest is { } r && !double.IsNaN(r.Number) ? r.Number : null,
        Newest = newest,
    };
}
