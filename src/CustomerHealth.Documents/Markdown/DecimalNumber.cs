using System.Text.RegularExpressions;

namespace CustomerHealth.Documents.Markdown;

/// <summary>A number as it is written in a table, in the parts that stand below each other.</summary>
/// <param name="Whole">Sign, currency and digits before the decimal sign, with their groups.</param>
/// <param name="Unit">What stands after the digits, such as "%"; may be empty.</param>
/// <param name="IsMissing">Whether a dash or nothing stands for the number.</param>
internal sealed partial record DecimalNumber(string Whole, string Unit, bool IsMissing)
{
    /// <summary>A column is read as one: a comma or point before three digits groups thousands, unless it is a decimal sign elsewhere in the column.</summary>
    /// <param name="cells">Of the column.</param>
    /// <param name="sign">The decimal sign of the document's language: a comma that is one never groups thousands.</param>
    /// <returns>Null when something in the column is not one number, such as a date or a range.</returns>
    public static IReadOnlyList<DecimalNumber>? ReadColumn(IReadOnlyCollection<string> cells, char sign)
    {
        var matches = cells.Select(cell => Number().Match(cell)).ToList();
        if (!matches.TrueForAll(match => match.Success))
            return null;
        var digits = matches.Select(match => match.Groups["digits"].Value).ToList();
        var point = sign is ',' && digits.Exists(number => number.Contains(',', StringComparison.Ordinal)) ? ','
            : digits.Select(CertainPoint).FirstOrDefault(found => found != default);
        return [.. matches.Select(match => Split(match, point))];
    }

    private static DecimalNumber Split(Match match, char point)
    {
        var digits = match.Groups["digits"].Value;
        var at = point == default ? -1 : digits.LastIndexOf(point);
        var whole = match.Groups["sign"].Value + (at < 0 ? digits : digits[..at]);
        return new DecimalNumber(whole, match.Groups["unit"].Value.Trim(), !digits.Any(char.IsAsciiDigit));
    }

    /// <summary>The decimal sign, where it cannot group thousands.</summary>
    private static char CertainPoint(string digits)
    {
        const int Group = 3;
        var at = digits.LastIndexOfAny(['.', ',']);
        if (at < 0 || digits.IndexOf(digits[at], StringComparison.Ordinal) < at)
            return default;
        return digits.Length - at - 1 != Group || digits[..at] is "0" ? digits[at] : default;
    }

    /// <summary>A dash stands for a number that is not there.</summary>
    [GeneratedRegex(
        @"^(?:(?<sign>[-+−–±]?[€$£¥]?[ \u00A0\u202F]?)(?<digits>[0-9]+(?:[.,'’ \u00A0\u202F][0-9]+)*)(?<unit>[ \u00A0\u202F]?[^0-9:/→]{0,12})|(?<digits>[–—-]?))$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number();
}
