using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>The numbers of a table column, with their decimal signs below each other.</summary>
/// <param name="Width">Of all lines.</param>
/// <param name="Lines">One for each row; null for rows without a number, such as heads.</param>
internal sealed record DecimalColumn(double Width, IReadOnlyList<TextLine?> Lines)
{
    /// <param name="cells">One for each row; null for heads and rows that are too short.</param>
    /// <param name="text">To measure with.</param>
    /// <returns>Null when the column holds anything but single numbers of one unit: what is not alike is not compared.</returns>
    public static DecimalColumn? Of(IReadOnlyList<IReadOnlyList<TextSpan>?> cells, TextLayout text)
    {
        var spans = cells.OfType<IReadOnlyList<TextSpan>>().Where(cell => cell.Count > 0).ToList();
        if (spans is [] || !spans.TrueForAll(cell => cell is [{ Mark: null }]))
            return null;
        if (DecimalNumber.ReadColumn([.. spans.Select(cell => cell[0].Text.Trim())], text.Language.Figures.DecimalSign) is not { } numbers)
            return null;
        if (numbers.Where(number => !number.IsMissing).Select(number => number.Unit).Distinct(StringComparer.Ordinal).Skip(1).Any())
            return null;

        var parts = spans.Zip(numbers, (cell, number) => PartsOf(cell[0], number, text)).ToList();
        var whole = parts.Max(part => part.Whole);
        var width = whole + parts.Max(part => part.Line.Width - part.Whole);
        var aligned = new Queue<TextLine>(parts.Select(part => Shifted(part.Line, whole - part.Whole) with { Width = width }));
        return new DecimalColumn(width, [.. cells.Select(cell => cell is [_, ..] ? aligned.Dequeue() : null)]);
    }

    private static (TextLine Line, double Whole) PartsOf(TextSpan span, DecimalNumber number, TextLayout text) =>
        (text.Line([span]), text.Line([span with { Text = number.Whole }]).Width);

    private static TextLine Shifted(TextLine line, double shift) => line with
    {
        Segments = [.. line.Segments.Select(segment => segment with { X = segment.X + shift })],
    };
}
