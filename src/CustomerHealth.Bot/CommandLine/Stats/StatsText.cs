using System.Globalization;
using CustomerHealth.Core.Statistics;

namespace CustomerHealth.Bot.CommandLine.Stats;

/// <summary>Numbers as <c>stats</c> and <c>experiments</c> print them for people.</summary>
internal static class StatsText
{
    private const string None = "–";
    private const double SmallestShown = 0.0001;

    /// <summary>A number with some decimals; – for none.</summary>
    public static string Number(double? value, int decimals = 1) =>
        value is { } known ? Minus(known.ToString($"N{decimals}", CultureInfo.InvariantCulture)) : None;

    /// <summary>A whole number, thousands parted.</summary>
    public static string Count(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A share in percent: <c>78.4 %</c>.</summary>
    public static string Percent(double? share, int decimals = 1) => share is { } known ? $"{Number(known * 100, decimals)} %" : None;

    /// <summary><c>78.4 % (2,059 of 2,625; 95 % interval 76.8 to 80.0)</c>.</summary>
    public static string Share(Proportion? share)
    {
        if (share is not { } known)
            return None;
        var interval = known.Wilson95();
        return $"{Percent(known.Rate)} ({Count(known.Hits)} of {Count(known.Trials)}; 95 % interval {Number(100 * interval.Low)} to {Number(100 * interval.High)})";
    }

    /// <summary>A signed difference: <c>+4.00</c>.</summary>
    public static string Signed(double value, int decimals) =>
        Minus(value.ToString($"+0.{new string('0', decimals)};-0.{new string('0', decimals)};0.{new string('0', decimals)}", CultureInfo.InvariantCulture));

    /// <summary>A p-value with four decimals, or <c>&lt; 0.0001</c>.</summary>
    public static string P(double? p) => p switch
    {
        null => None,
        < SmallestShown => $"< {SmallestShown.ToString("0.0000", CultureInfo.InvariantCulture)}",
        { } known => known.ToString("0.0000", CultureInfo.InvariantCulture),
    };

    private static string Minus(string number) => number.Replace('-', '−');
}
