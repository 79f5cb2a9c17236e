using CustomerHealth.Documents.Markdown;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CustomerHealth.Documents.Html;

/// <summary>Puts the decimal signs of a column below each other: a number with fewer decimals gets room for those that it lacks, which nobody sees, hears or copies.</summary>
internal static class HtmlDecimals
{
    private const int MostDecimals = 3;

    /// <summary>The class of each row's cell; empty for one that needs none, and for all of a column that holds anything but numbers of one unit.</summary>
    /// <param name="cells">One for each row; null for heads and rows that are too short.</param>
    /// <param name="sign">Between whole and decimals in the language of the document.</param>
    public static IReadOnlyList<string> ClassesOf(IReadOnlyList<TableCell?> cells, char sign)
    {
        string[] none = [.. cells.Select(_ => "")];
        var texts = cells.OfType<TableCell>().Select(TextOf).ToList();
        if (texts is [] || texts.Contains(null, StringComparer.Ordinal) || DecimalNumber.ReadColumn([.. texts.OfType<string>()], sign) is not { } numbers)
            return none;
        if (numbers.Where(number => !number.IsMissing).Select(number => number.Unit).Distinct(StringComparer.Ordinal).Skip(1).Any())
            return none;

        var decimals = numbers.Zip(texts, (number, text) => number.IsMissing ? 0 : DecimalsOf(number, text!)).ToList();
        var most = decimals.Max();
        if (most is 0 or > MostDecimals)
            return none;
        var classes = new Queue<string>(decimals.Select(own => own == most ? "" : $"{(own == 0 ? "lacks-all" : "lacks")}-{most - own}"));
        return [.. cells.Select(cell => cell is null ? "" : classes.Dequeue())];
    }

    private static int DecimalsOf(DecimalNumber number, string text)
    {
        var rest = text[number.Whole.Length..];
        return rest.Length > 0 && rest[0] is '.' or ',' ? rest.Skip(1).TakeWhile(char.IsAsciiDigit).Count() : 0;
    }

    /// <summary>Null for a cell with more in it than plain text.</summary>
    private static string? TextOf(TableCell cell) => cell switch
    {
        [] => "",
        [ParagraphBlock only] when only.Inline is null || only.Inline.Descendants().All(inline => inline is LiteralInline or HtmlEntityInline) => InlineReader.PlainText(only).Trim(),
        _ => null,
    };
}
