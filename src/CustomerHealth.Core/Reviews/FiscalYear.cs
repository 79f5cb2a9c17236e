using NodaTime;

namespace CustomerHealth.Core.Reviews;

/// <summary>
/// Which days a firm's quarters have. A year is named after the calendar year it ends in: with a start in April, 2027-Q1 runs from 1 April to 30 June 2026.
/// </summary>
public sealed record FiscalYear
{
    private const int MonthsOfYear = 12;
    private const int MonthsOfQuarter = 3;

    /// <summary>A year that begins on the first of a month.</summary>
    /// <param name="startMonth">1 to 12.</param>
    public FiscalYear(int startMonth)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startMonth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startMonth, MonthsOfYear);
        StartMonth = startMonth;
    }

    /// <summary>The calendar year.</summary>
    public static FiscalYear Calendar { get; } = new(1);

    /// <summary>1 to 12.</summary>
    public int StartMonth { get; }

    /// <summary>Months by which a year begins before the calendar year it is named after.</summary>
    private int Ahead => StartMonth == 1 ? 0 : MonthsOfYear + 1 - StartMonth;

    /// <summary>First and last day of a quarter.</summary>
    public DateInterval DaysOf(Quarter quarter)
    {
        var start = quarter.Start.PlusMonths(-Ahead);
        return new DateInterval(start, start.PlusMonths(MonthsOfQuarter).PlusDays(-1));
    }

    /// <summary>The quarter a day lies in.</summary>
    public Quarter Of(LocalDate day)
    {
        var month = new LocalDate(day.Year, day.Month, 1).PlusMonths(Ahead);
        return new Quarter(month.Year, ((month.Month - 1) / MonthsOfQuarter) + 1);
    }

    /// <summary>The newest quarter that is over.</summary>
    /// <param name="today">The day it is asked on.</param>
    public Quarter LastFull(LocalDate today) => Of(today).Previous;
}
