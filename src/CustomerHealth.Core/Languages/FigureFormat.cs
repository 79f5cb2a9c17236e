using System.Globalization;
using CustomerHealth.Core.Scorecards;
using NodaTime;

namespace CustomerHealth.Core.Languages;

/// <summary>Numbers and dates as documents of one language print them: a real minus sign, no break before a percent sign.</summary>
public abstract class FigureFormat
{
    private const string NoBreak = "\u00A0";
    private const int MostDecimals = 9;
    private readonly NumberFormatInfo _signs;
    private readonly NumberFormatInfo _drawn;

    /// <param name="point">Between whole and decimals.</param>
    /// <param name="group">Between thousands.</param>
    private protected FigureFormat(string point, string group) => (_signs, _drawn) = (Signs(point, group), Signs(point, NoBreak));

    /// <summary>What parts whole from decimals: a point or a comma.</summary>
    public char DecimalSign => _signs.NumberDecimalSeparator[0];

    /// <summary>The word before the last part of a list.</summary>
    private protected abstract string And { get; }

    /// <summary>A day with its year: <c>20 Nov 2026</c>, <c>20.11.2026</c>.</summary>
    public abstract string Date(LocalDate day);

    /// <summary>A day without its year: <c>24 Aug</c>, <c>24.8.</c></summary>
    public abstract string DayOfYear(LocalDate day);

    /// <summary>A day, with the year only when it is over six months away.</summary>
    /// <param name="day">The day to name.</param>
    /// <param name="today">The day it is read from.</param>
    public string NearDate(LocalDate day, LocalDate today) => Time.Words.IsNear(day, today) ? DayOfYear(day) : Date(day);

    /// <summary>At most two decimals, thousands parted: <c>1,250.5</c>, <c>1 250,5</c>.</summary>
    public string Number(double value) => Math.Round(value, 2).ToString("#,0.##", _signs);

    /// <summary>As charts have it: thousands parted by a space in every language.</summary>
    /// <param name="value">What to print.</param>
    /// <param name="pattern">A pattern of .NET, such as <c>#,0.##</c>.</param>
    public string Drawn(double value, string pattern) => value.ToString(pattern, _drawn);

    /// <summary>Numbers one after the other: <c>70, 72.5</c>, and <c>70; 72,5</c> where a comma parts decimals.</summary>
    /// <param name="numbers">Ready to print.</param>
    public string Series(IEnumerable<string> numbers) => string.Join(DecimalSign is ',' ? "; " : ", ", numbers);

    /// <summary>A share as whole parts in a hundred, <c>95 %</c>; never rounded up to all nor down to nothing.</summary>
    /// <param name="share">0 to 1.</param>
    public string Percent(double share)
    {
        var whole = Math.Round(share * 100, MidpointRounding.AwayFromZero);
        var honest = share is > 0 and < 1 ? Math.Clamp(whole, 1, 99) : whole;
        return $"{Number(honest)}{NoBreak}%";
    }

    /// <summary>A score as a whole number, <c>46</c>; with as many decimals as it takes when rounding would change its band, <c>49.5</c>.</summary>
    /// <param name="score">0 to 100; null when there is none.</param>
    /// <param name="view">Whose bands count.</param>
    public string Score(double? score, View view) =>
        score is { } exact ? Rounded(exact, view).ToString("0.#########", _signs) : Documents.Figures.None;

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
    public string Change(double? change)
    {
        if (change is not { } points)
            return Documents.Figures.None;

        var shown = Math.Round(points, Math.Abs(points) < 1 ? 1 : 0, MidpointRounding.AwayFromZero);
        return shown > 0 ? $"+{Number(shown)}" : Number(shown);
    }

    /// <summary>1 month, 2 months.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for none or several.</param>
    public string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    /// <summary>a, b and c.</summary>
    public string List(string[] parts) => parts switch
    {
        [] => "",
        [var only] => only,
        [.. var firsts, var last] => $"{string.Join(", ", firsts)} {And} {last}",
    };

    private static NumberFormatInfo Signs(string point, string group) => NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberDecimalSeparator = point,
        NumberGroupSeparator = group,
        NegativeSign = "−",
    });
}
