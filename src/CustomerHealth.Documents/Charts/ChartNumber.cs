using CustomerHealth.Core.Languages;

namespace CustomerHealth.Documents.Charts;

/// <summary>Numbers as charts print them: a true minus, thousands apart, the unit after a fixed space.</summary>
internal static class ChartNumber
{
    private const char NoBreakSpace = '\u00A0';
    private const int LongestUnit = 12;

    /// <summary>In English, as messages to authors are.</summary>
    /// <param name="value">Two decimals at most are printed.</param>
    /// <param name="unit">Empty for none.</param>
    public static string Of(double value, string unit) => Of(value, unit, Language.English);

    /// <param name="value">Two decimals at most are printed.</param>
    /// <param name="unit">Empty for none.</param>
    /// <param name="language">Of the document.</param>
    public static string Of(double value, string unit, Language language)
    {
        var digits = language.Figures.Drawn(value);
        return unit.Length == 0 ? digits : digits + NoBreakSpace + unit;
    }

    /// <summary>With a plus where it is above zero.</summary>
    public static string Signed(double value, string unit, Language language) => (value > 0 ? "+" : "") + Of(value, unit, language);

    /// <exception cref="DocumentException">The unit would push everything else off the chart.</exception>
    public static void CheckUnit(FencedBlock block, string unit)
    {
        if (unit.Length > LongestUnit)
            throw new DocumentException(block.Line, $"The unit '{unit}' in the '{block.Name}' block is too long; use at most {LongestUnit} characters.");
    }

    /// <exception cref="DocumentException">One of the values cannot be drawn.</exception>
    public static void Check(FencedBlock block, string owner, IEnumerable<double?> values)
    {
        if (values.Any(value => value is { } known && !Sparkline.CanDraw(known)))
            throw new DocumentException(block.Line, $"'{owner}' in the '{block.Name}' block has a number that is too large to draw.");
    }
}
