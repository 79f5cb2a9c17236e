using CustomerHealth.Core.Languages;

namespace CustomerHealth.Documents.Charts;

/// <summary>Numbers as charts print them: a true minus, thousands apart, the unit after a fixed space.</summary>
internal static class ChartNumber
{
    private const char NoBreakSpace = '\u00A0';
    private const int LongestUnit = 12;

    /// <summary>Decimals of numbers that are not small.</summary>
    private const int Decimals = 2;

    /// <summary>As many as a number of this kind can tell.</summary>
    private const int MostDecimals = 15;

    /// <summary>Nearer to zero than this, a power of ten is read more easily than a row of zeroes.</summary>
    private const double Smallest = 1e-6;

    /// <summary>In English, as messages to authors are.</summary>
    public static string Of(double value, string unit) => Of(value, unit, Language.English);

    /// <param name="value">Two decimals at most are printed, or as many as its first two digits take: what is not zero is not printed as zero.</param>
    /// <param name="unit">Empty for none.</param>
    /// <param name="language">Of the document.</param>
    /// <param name="difference">Between numbers that must not look alike, such as the ticks of an axis; 0 for none.</param>
    public static string Of(double value, string unit, Language language, double difference = 0)
    {
        var decimals = Math.Max(DecimalsOf(value), DecimalsOf(difference));
        var digits = language.Figures.Drawn(value, value != 0 && Math.Abs(value) < Smallest ? "0.#e-0" : "#,0." + new string('#', decimals));
        return unit.Length == 0 ? digits : digits + NoBreakSpace + unit;
    }

    private static int DecimalsOf(double value) =>
        value == 0 ? Decimals : (int)Math.Clamp(1 - Math.Floor(Math.Log10(Math.Abs(value))), Decimals, MostDecimals);

    /// <summary>With a plus where it is above zero.</summary>
    public static string Signed(double value, string unit, Language language, double difference = 0) => (value > 0 ? "+" : "") + Of(value, unit, language, difference);

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
