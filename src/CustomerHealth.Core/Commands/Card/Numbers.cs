using System.Globalization;

namespace CustomerHealth.Core.Commands.Card;

/// <summary>Numbers as cards print them.</summary>
internal static class Numbers
{
    /// <summary>A view that gained or lost this many points in four weeks has moved.</summary>
    public const double Moved = 5;

    private const char Hard = '\u00A0';

    /// <summary>"−12.4", "+2.0", "0.0": one decimal, a real minus sign.</summary>
    public static string Signed(double points)
    {
        var rounded = Math.Round(points, 1, MidpointRounding.AwayFromZero);
        return rounded switch
        {
            > 0 => "+" + rounded.ToString("0.0", CultureInfo.InvariantCulture),
            < 0 => "−" + (-rounded).ToString("0.0", CultureInfo.InvariantCulture),
            _ => "0.0",
        };
    }

    /// <summary>"95 %", rounded down so that 49.9 % never reads as enough.</summary>
    public static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(Math.Round(share * 100, 6)):0}{Hard}%");

    /// <summary>"8,400": without a currency, which the store does not know.</summary>
    public static string Money(decimal amount) => amount.ToString("#,0", CultureInfo.InvariantCulture);
}
