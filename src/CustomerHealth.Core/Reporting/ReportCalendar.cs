using CustomerHealth.Core.Calendars;
using CustomerHealth.Core.Goals;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Core.Reporting;

/// <summary>
/// Says when schedules fire, in the organisation's zone: a time that a change to summer time leaves out is an hour later that day, one that comes twice counts once.
/// Nothing is due on a day off: what falls on one goes out on the next business day, what has to be there before an end or a review on the one before; only a
/// weekend that a weekly schedule names itself is meant (GC-14).
/// </summary>
/// <param name="organization">Whose zone and quarters count.</param>
/// <param name="business">Its business days.</param>
public sealed class ReportCalendar(Organization organization, BusinessCalendar business)
{
    // A schedule may lie up to sixty days, or business days with their weekends, beside what it hangs on.
    private const int Reach = 100;

    /// <summary>The zone that times are in.</summary>
    public DateTimeZone Zone => organization.Zone;

    /// <summary>The times in a period, the earliest first.</summary>
    /// <param name="when">The schedule.</param>
    /// <param name="period">From its start up to, not including, its end.</param>
    /// <param name="review">The review it hangs on; null where it hangs on none, or none is known.</param>
    public IEnumerable<ReportFire> FiresIn(ReportWhen when, Interval period, ReviewDay? review = null) =>
        All(when, period.Start.InZone(Zone).Date, period.End.InZone(Zone).Date, review)
            .Where(fire => period.Contains(fire.At.ToInstant()))
            .OrderBy(fire => fire.At.ToInstant());

    /// <summary>The first time after a moment; null when there is none within a year and a half.</summary>
    public ReportFire? Next(ReportWhen when, Instant after, ReviewDay? review = null) =>
        FiresIn(when, new Interval(after + Duration.Epsilon, after + Duration.FromDays(550)), review).FirstOrDefault();

    private IEnumerable<ReportFire> All(ReportWhen when, LocalDate first, LocalDate last, ReviewDay? review) => when.Unit switch
    {
        ReportUnit.Day => Days(first, last).Where(business.IsBusinessDay).Select(day => Fire(when, day, day.PlusDays(-1), Iso(day))),
        ReportUnit.Week => Days(first.PlusDays(-Reach), last).Where(day => day.DayOfWeek == when.Weekday).Select(day => Weekly(when, day)),
        ReportUnit.Month => MonthEnds(first, last).Select(end => About(when, end, end.ToString("uuuu-MM", System.Globalization.CultureInfo.InvariantCulture))),
        ReportUnit.Quarter => MonthEnds(first, last).Where(end => organization.FiscalYear.DaysOf(organization.FiscalYear.Of(end)).End == end).Select(end => Quarterly(when, end)),
        ReportUnit.Review => review is null ? [] : [About(when, review.Date, $"{review.Quarter}-review-{Iso(review.Date)}") with { Quarter = review.Quarter }],
    };

    /// <summary>A week is that of the day before: on a Monday the one that is over.</summary>
    private ReportFire Weekly(ReportWhen when, LocalDate day)
    {
        var isHoliday = BusinessCalendar.Weekdays.IsBusinessDay(day) && !business.IsBusinessDay(day);
        return Fire(when, isHoliday ? business.OnOrAfter(day) : day, day.PlusDays(-1), IsoWeek.Text(day.PlusDays(-1)));
    }

    private ReportFire Quarterly(ReportWhen when, LocalDate end)
    {
        var quarter = organization.FiscalYear.Of(end);
        return About(when, end, quarter.ToString()) with { Quarter = quarter };
    }

    private ReportFire About(ReportWhen when, LocalDate end, string period)
    {
        var day = when switch
        {
            { InBusinessDays: true, Offset: > 0 } => business.AddBusinessDays(business.OnOrBefore(end), when.Offset),
            { InBusinessDays: true } => business.AddBusinessDays(business.OnOrAfter(end), when.Offset),
            { Offset: > 0 } => business.OnOrAfter(end.PlusDays(when.Offset)),
            _ => business.OnOrBefore(end.PlusDays(when.Offset)),
        };
        return Fire(when, day, LocalDate.Min(end, day.PlusDays(-1)), period);
    }

    private ReportFire Fire(ReportWhen when, LocalDate day, LocalDate asOf, string period) => new(Zone.AtLeniently(day + when.Time), asOf, null, period);

    private static IEnumerable<LocalDate> Days(LocalDate first, LocalDate last) => Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays);

    private static IEnumerable<LocalDate> MonthEnds(LocalDate first, LocalDate last) =>
        Days(first.PlusDays(-Reach), last.PlusDays(Reach)).Where(day => day.PlusDays(1).Day == 1);

    private static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);
}
