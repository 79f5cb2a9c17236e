using System.Globalization;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Documents;

/// <summary>Numbers and dates as documents print them: plain English, a real minus sign, no break before a percent sign.</summary>
public static class Figures
{
    /// <summary>Stands where there is no figure.</summary>
    public const string None = "–";

    private const string NoBreak = "\u00A0";
    private const int MostDecimals = 9;

    /// <summary><c>20 Nov 2026</c>.</summary>
    public static string Date(LocalDate day) => day.ToString("d MMM uuuu", CultureInfo.InvariantCulture);

    /// <summary>At most two decimals, thousands parted by commas: <c>1,250.5</c>.</summary>
    public static string Number(double value) => Reason.Number(value);

    /// <summary>A share as whole parts in a hundred, <c>95 %</c>; never rounded up to all nor down to nothing.</summary>
    /// <param name="share">0 to 1.</param>
    public static string Percent(double share)
    {
        var whole = Math.Round(share * 100, MidpointRounding.AwayFromZero);
        var honest = share is > 0 and < 1 ? Math.Clamp(whole, 1, 99) : whole;
        return $"{Number(honest)}{NoBreak}%";
    }

    /// <summary>A score as a whole number, <c>46</c>; with as many decimals as it takes when rounding would change its band, <c>49.5</c>.</summary>
    /// <param name="score">0 to 100; null when there is none.</param>
    /// <param name="view">Whose bands count.</param>
    public static string Score(double? score, View view) =>
        score is { } exact ? Rounded(exact, view).ToString("0.#########", CultureInfo.InvariantCulture) : None;

    /// <summary>The number that <see cref="Score"/> shows.</summary>
    /// <param name="score">0 to 100.</param>
    /// <param name="view">Whose bands count.</param>
    public static double Rounded(double score, View view)
    {
        var decimals = 0;
        var shown = Math.Round(score, decimals, MidpointRounding.AwayFromZero);
        while (decimals < MostDecimals && view.BandOf(shown) != view.BandOf(score))
            shown = Math.Round(score, ++decimals, MidpointRounding.AwayFromZero);
        return shown;
    }

    /// <summary>A change in points with its sign: <c>+6</c>, <c>−4</c>, <c>0</c>; one decimal when it would else look like none.</summary>
    /// <param name="change">The change; null when it is not known.</param>
    public static string Change(double? change)
    {
        if (change is not { } points)
            return None;

        var shown = Math.Round(points, Math.Abs(points) < 1 ? 1 : 0, MidpointRounding.AwayFromZero);
        return shown > 0 ? $"+{Number(shown)}" : Number(shown);
    }

    /// <summary>1 month, 2 months.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for none or several; null puts an s behind the word for one.</param>
    public static string Count(int count, string one, string? many = null) =>
        $"{Number(count)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>a, b and c.</summary>
    public static string List(string[] parts) => parts switch
    {
        [] => "",
        [var only] => only,
        [.. var firsts, var last] => $"{string.Join(", ", firsts)} and {last}",
    };

    /// <summary>A sentence made elsewhere, with its percent signs held to their numbers.</summary>
    public static string Held(string sentence) => sentence.Replace(" %", NoBreak + "%", StringComparison.Ordinal);
}
