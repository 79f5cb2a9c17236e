using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>The numbers of a table column, with their decimal signs and their units below each other.</summary>
/// <param name="Width">Of all lines.</param>
/// <param name="Lines">One for each row; null for rows without a number, such as heads.</param>
internal sealed record DecimalColumn(double Width, IReadOnlyList<TextLine?> Lines)
{
    /// <param name="cells">One for each row; null for heads and rows that are too short.</param>
    /// <param name="text">To measure with.</param>
    /// <returns>Null when the column holds anything but single numbers, or none.</returns>
    public static DecimalColumn? Of(IReadOnlyList<IReadOnlyList<TextSpan>?> cells, TextLayout text)
    {
        var spans = cells.OfType<IReadOnlyList<TextSpan>>().Where(cell => cell.Count > 0).ToList();
        if (spans is [] || !spans.TrueForAll(cell => cell is [{ Mark: null }]))
            return null;
        if (DecimalNumber.ReadColumn([.. spans.Select(cell => cell[0].Text.Trim())]) is not { } numbers)
            return null;

        var parts = spans.Zip(numbers, (cell, number) => PartsOf(cell[0], number, text)).ToList();
        var (whole, fraction, unit) = (parts.Max(part => part.Whole), parts.Max(part => part.Fraction), parts.Max(part => part.Unit));
        var aligned = new Queue<TextLine>(parts.Select(part => Align(part, whole, fraction) with { Width = whole + fraction + unit }));
        return new DecimalColumn(whole + fraction + unit, [.. cells.Select(cell => cell is [_, ..] ? aligned.Dequeue() : null)]);
    }

    private static Parts PartsOf(TextSpan span, DecimalNumber number, TextLayout text)
    {
        var digits = span with { Text = number.Whole + number.Fraction };
        var line = text.Line(number.Unit.Length > 0 ? [digits, span with { Text = number.Unit }] : [digits]);
        var whole = text.Line([span with { Text = number.Whole }]).Width;
        return new Parts(line, whole, line.Segments[0].Width - whole, line.Width - line.Segments[0].Width);
    }

    private static TextLine Align(Parts parts, double whole, double fraction)
    {
        var shift = whole - parts.Whole;
        return parts.Line with
        {
            Segments = [.. parts.Line.Segments.Select((segment, i) => segment with { X = i == 0 ? shift : whole + fraction })],
        };
    }

    /// <param name="Line">The number, and its unit when it has one.</param>
    /// <param name="Whole">Width of what stands before the decimal sign.</param>
    /// <param name="Fraction">Width of the decimal sign and the digits after it.</param>
    /// <param name="Unit">Width of the unit with the space before it.</param>
    private sealed record Parts(TextLine Line, double Whole, double Fraction, double Unit);
}
