using System.Globalization;

namespace CustomerHealth.Core.Replies;

/// <summary>Numbers as cards print them, whoever draws the card; U+00A0 binds what belongs together.</summary>
public static class ScoreNumbers
{
    /// <summary>A view that gained or lost this many points in four weeks has moved.</summary>
    public const double Moved = 5;

    /// <summary>Signed, one decimal, real minus: −12.4, +2.0, 0.0.</summary>
    public static string Change(double points) => Rounded(points) switch
    {
        < 0 and var fall => "−" + (-fall).ToString("0.0", CultureInfo.InvariantCulture),
        > 0 and var rise => "+" + rise.ToString("0.0", CultureInfo.InvariantCulture),
        _ => "0.0",
    };

    /// <summary>Whole percent, "95 %".</summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="belowMinimum">True: rounded down, so that 49.6 % never reads as the 50 % it needs.</param>
    public static string Percent(double share, bool belowMinimum = false)
    {
        var percent = Math.Round(share * 100, 6);
        var whole = belowMinimum ? Math.Floor(percent) : Math.Round(percent, MidpointRounding.AwayFromZero);
        return whole.ToString("0", CultureInfo.InvariantCulture) + "\u00A0%";
    }

    /// <summary>Points as they are printed: one decimal.</summary>
    public static double Rounded(double points) => Math.Round(points, 1, MidpointRounding.AwayFromZero);
}
