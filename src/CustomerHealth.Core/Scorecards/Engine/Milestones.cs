using CustomerHealth.Core.Accounts;
using CustomerHealth.Core.Languages;
using CustomerHealth.Core.Observations;
using CustomerHealth.Core.Time;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Scorecards.Engine;

/// <summary>Scores the milestones of an account's first months (SC-6): the whole days from its start until they were reached.</summary>
internal sealed class Milestones(AsOf asOf)
{
    /// <summary>Reached: a date counts from the start, no less than 0; a number is the days it took.</summary>
    public MeasureResult Reached(Measure measure, CutPoints? cuts, in Reading newest, Account account)
    {
        if (!double.IsNaN(newest.Number))
            return Points.Of(measure, cuts, newest, newest.Value, newest.Number);
        var date = LocalDatePattern.Iso.Parse(newest.Value);
        return !date.Success ? Missing(measure, Notes.NeitherDateNorDays(newest.Value), newest)
            : date.Value > asOf.Day ? Missing(measure, Notes.LiesAhead(newest.Value), newest)
            : account.Start is not { } start ? Missing(measure, Notes.StartNotKnown, newest)
            : Points.Of(measure, cuts, newest, newest.Value, Math.Max(0, Period.DaysBetween(start, date.Value)));
    }

    /// <summary>
    /// Not reached: nothing is due, and nothing is said, until the green days are up; from then on the days so far count, since it can
    /// no longer become better than they are.
    /// </summary>
    public MeasureResult NotReached(Measure measure, CutPoints? cuts, Account account)
    {
        if (account.Start is not { } start)
            return Missing(measure, Notes.StartNotKnown);
        var days = Period.DaysBetween(start, asOf.Day);
        if (days < 0)
            return Missing(measure, Notes.StartsOn(start, asOf.Day));
        return cuts is not null && Points.BandOf(days, cuts, measure.Better) == Band.Green
            ? Missing(measure, Notes.NotDueYet(days, cuts.Green))
            : Points.Of(measure, cuts, default, null, days);
    }

    private static MeasureResult Missing(Measure measure, MeasureNote note, Reading? newest = null) =>
        MeasureScorer.Result(measure, MeasureState.Missing, note, newest);
}
