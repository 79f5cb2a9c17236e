using System.Globalization;
using System.Text.RegularExpressions;
using CustomerHealth.Core.Documents;
using CustomerHealth.Core.Languages;

namespace CustomerHealth.Documents.Templates;

/// <summary>Reads numbers as documents print them: <c>8,400</c>, <c>−4</c>, <c>95 %</c>; in Finnish <c>8 400</c> and <c>2,5</c>.</summary>
/// <param name="language">Of the document: it says what parts thousands and decimals.</param>
internal sealed partial class PrintedNumber(Language language)
{
    private readonly bool _hasDecimalComma = language.Figures.DecimalSign is ',';

    /// <summary>The number; null when it is missing, which a document prints as a dash or as nothing.</summary>
    /// <param name="value">A field or a literal, as a text.</param>
    public double? Read(string value)
    {
        var text = string.Concat(value.Where(sign => !char.IsWhiteSpace(sign))).Replace('−', '-').TrimStart('+');
        if (text is "" or Figures.None)
            return null;
        if (text.EndsWith('%'))
            text = text[..^1];
        text = _hasDecimalComma ? text.Replace(',', '.') : Grouped().IsMatch(text) ? text.Replace(",", "", StringComparison.Ordinal) : text;
        if (double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        RenderLimits.Current.Refuse($"'gt' compares numbers, and '{(value.Length > 40 ? value[..40] + "…" : value)}' is none: give it fields that print a number.");
        return null;
    }

    [GeneratedRegex(@"^-?\d{1,3}(,\d{3})+(\.\d+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouped();
}
