using System.Globalization;
using CustomerHealth.Core.Reviews;
using NodaTime;
using NodaTime.Text;

namespace CustomerHealth.Bot.CommandLine;

/// <summary>The day a document looks from, as <c>--as-of</c> and <c>--quarter</c> ask.</summary>
internal static class ReportDay
{
    /// <returns>Null for today.</returns>
    /// <exception cref="BadInputException">The day is none, or lies ahead.</exception>
    public static LocalDate? Of(string? asOf, Quarter? quarter, FiscalYear year, LocalDate today)
    {
        var end = quarter is { } asked ? year.DaysOf(asked).End : (LocalDate?)null;
        if (asOf is null)
            return end < today ? end : null;
        if (LocalDatePattern.Iso.Parse(asOf) is not { Success: true } parsed)
            throw new BadInputException($"--as-of is '{asOf}'; expected a date such as 2026-09-30.");
        Years.Check("--as-of", asOf, parsed.Value.Year);
        return parsed.Value <= today
            ? parsed.Value
            : throw new BadInputException($"--as-of is '{asOf}', which lies ahead: today is {LocalDatePattern.Iso.Format(today)}.");
    }

    /// <summary>The quarter of <c>--quarter</c>.</summary>
    /// <exception cref="BadInputException">It is none.</exception>
    public static Quarter? QuarterOf(string? typed)
    {
        if (typed is null)
            return null;
        if (typed is not [_, _, _, _, '-', 'Q', >= '1' and <= '4'] || !int.TryParse(typed[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            throw new BadInputException($"--quarter is '{typed}'; expected one such as 2026-Q3.");
        Years.Check("--quarter", typed, year);
        return new Quarter(year, typed[6] - '0');
    }
}
