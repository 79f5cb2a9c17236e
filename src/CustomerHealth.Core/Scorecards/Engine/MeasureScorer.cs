using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using NodaTime;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>Scores one measure: does it apply, is there fresh data, what is it worth (SC-8, SC-9).</summary>
internal sealed class MeasureScorer(AsOf asOf)
{
    private readonly DayStarts _days = new(asOf);
    private readonly List<double> _window = [];

    public MeasureResult Score(Measure measure, Account account, AccountHistory history)
    {
        if (NotApplicableBecause(measure, account, history) is { } note)
            return Result(measure, MeasureState.NotApplicable, note);

        var (cuts, noRule) = Thresholds.For(measure, account, asOf.Day);
        if (noRule is not null)
            return Result(measure, MeasureState.NotApplicable, noRule);

        var readings = new KnownReadings(history.Of(measure.Key), asOf);
        if (!readings.TryNewest(out var newest))
            return Empty(measure, cuts);
        if (string.Equals(newest.Value, Observation.NotApplicable, StringComparison.Ordinal))
            return Result(measure, MeasureState.NotApplicable, "recorded as not applicable", newest);
        if (measure.ValidDays is { } valid && newest.At < _days.Start(valid))
            return Result(measure, MeasureState.Stale, $"last known {Date(newest.At)}, valid {valid} days", newest);

        return measure.Over is { } window
            ? Windowed(measure, window, cuts, readings, newest)
            : Valued(measure, cuts, newest, newest.Value, newest.Number);
    }

    private string? NotApplicableBecause(Measure measure, Account account, AccountHistory history)
    {
        foreach (var condition in measure.NotApplicableWhen)
        {
            if (Conditions.Holds(condition, account, history, asOf))
                return Conditions.Describe(condition);
        }

        return null;
    }

    /// <summary>No reading at all: zero of them is a value only where the window says so.</summary>
    private static MeasureResult Empty(Measure measure, CutPoints? cuts) =>
        measure.Over is { AtLeast: 0, Take: Take.Count or Take.Sum }
            ? Points.Of(measure, cuts, default, null, 0)
            : Result(measure, MeasureState.Missing, "never measured");

    private MeasureResult Windowed(Measure measure, Window window, CutPoints? cuts, KnownReadings readings, Reading newest)
    {
        var from = _days.Start(window.Days - 1);
        var count = readings.Collect(from, _window, numbers: window.Take is not (Take.Last or Take.Count or Take.DaysSince));
        if (count < window.AtLeast)
            return Result(measure, MeasureState.Missing, $"{count} of at least {window.AtLeast} readings in {window.Days} days", newest);
        if (count == 0 && window.Take is not (Take.Count or Take.Sum))
            return Result(measure, MeasureState.Missing, $"no reading in {window.Days} days", newest);

        return window.Take switch
        {
            Take.Last => Valued(measure, cuts, newest, newest.Value, newest.Number),
            Take.DaysSince => Points.Of(measure, cuts, newest, null, DaysSince(Local(newest.At))),
            Take.Count => Points.Of(measure, cuts, newest, null, count),
            Take.Sum or Take.Mean or Take.Median or Take.Min or Take.Max =>
                Points.Of(measure, cuts, newest, null, Aggregate.Of(window.Take, _window)),
        };
    }

    private MeasureResult Valued(Measure measure, CutPoints? cuts, in Reading newest, string value, double number)
    {
        if (measure.Kind != MeasureKind.DaysSince)
            return Points.Of(measure, cuts, newest, value, number);
        if (!double.IsNaN(number))
            return Points.Of(measure, cuts, newest, value, number);
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(value);
        return date.Success
            ? Points.Of(measure, cuts, newest, value, DaysSince(date.Value))
            : Result(measure, MeasureState.Missing, $"'{value}' is not a date", newest);
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

    private string Date(Instant at) => Words.Day(Local(at), asOf.Day);

    private static MeasureResult Result(Measure measure, MeasureState state, string note, Reading? newest = null) => new()
    {
        Measure = measure,
        State = state,
        Band = state == MeasureState.NotApplicable ? Band.NotApplicable : Band.Unknown,
        Note = note,
        Value = newest?.Value,
        Number = newest is { } r && !double.IsNaN(r.Number) ? r.Number : null,
        Newest = newest,
    };
}
