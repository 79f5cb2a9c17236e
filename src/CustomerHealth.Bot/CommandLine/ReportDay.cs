using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>The day a document looks from, as <c>--as-of</c> and <c>--quarter</c> ask.</summary>
internal static class ReportDay
{
    /// <returns>Null for today.</returns>
    /// <exception cref="BadInputException">The day is none, or lies ahead, or the quarter is none.</exception>
    public static LocalDate? Of(string? asOf, string? quarter, LocalDate today)
    {
        var end = quarter is null ? (LocalDate?)null : QuarterEnd(quarter);
        if (asOf is null)
            return end < today ? end : null;
        if (LocalDatePattern.Iso.Parse(asOf) is not { Success: true } parsed)
            throw new BadInputException($"--as-of is '{asOf}'; expected a date such as 2026-09-30.");
        Years.Check("--as-of", asOf, parsed.Value.Year);
        return parsed.Value <= today
            ? parsed.Value
            : throw new BadInputException($"--as-of is '{asOf}', which lies ahead: today is {LocalDatePattern.Iso.Format(today)}.");
    }

    private static LocalDate QuarterEnd(string quarter)
    {
        if (quarter is not [_, _, _, _, '-', 'Q', >= '1' and <= '4'] || !int.TryParse(quarter[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            throw new BadInputException($"--quarter is '{quarter}'; expected one such as 2026-Q3.");
        Years.Check("--quarter", quarter, year);
        return new LocalDate(year, 3 * (quarter[6] - '0'), 1).PlusMonths(1).PlusDays(-1);
    }
}
