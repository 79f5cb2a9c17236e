using System.Globalization;

namespace CustomerHealth.Channels.Drawing;

/// <summary>Trends and coverage in the words and signs of the cards; U+00A0 binds what belongs together.</summary>
internal static class ScoreText
{
    /// <summary>From this many points on, in four weeks, a view has moved.</summary>
    private const double Moved = 5;

    /// <summary>↘ fell, ↗ rose, → steady; judged on the figure that is printed.</summary>
    public static string Arrow(double trend) => Rounded(trend) switch
    {
        <= -Moved => "↘",
        >= Moved => "↗",
        _ => "→",
    };

    /// <summary>Signed, one decimal, real minus: −12.4, +2.0, 0.0.</summary>
    public static string Change(double trend) => Rounded(trend) switch
    {
        < 0 and var fall => "−" + (-fall).ToString("0.0", CultureInfo.InvariantCulture),
        > 0 and var rise => "+" + rise.ToString("0.0", CultureInfo.InvariantCulture),
        _ => "0.0",
    };

    /// <summary>Whole percent. Rounded down where a minimum is asked for, so that 49.6 % never reads as the 50 % it needs.</summary>
    public static string Percent(double share, bool belowMinimum = false)
    {
        var percent = Math.Round(share * 100, 6);
        return Whole(belowMinimum ? Math.Floor(percent) : Math.Round(percent, MidpointRounding.AwayFromZero));
    }

    /// <summary>What comes behind the coverage of an unknown view: ", needs 50 %".</summary>
    public static string Needs(double? share) => share is { } needed ? $", needs {Percent(needed)}" : "";

    /// <summary>The words stay on one line.</summary>
    public static string Bound(string words) => words.Replace(' ', '\u00A0');

    private static double Rounded(double trend) => Math.Round(trend, 1, MidpointRounding.AwayFromZero);

    private static string Whole(double percent) => percent.ToString("0", CultureInfo.InvariantCulture) + "\u00A0%";
}
