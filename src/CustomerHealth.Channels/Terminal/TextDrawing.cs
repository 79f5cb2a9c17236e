using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>
/// A head and lines. When every line opens with a strong label, the labels make a column and the rest wraps beside it.
/// Without a head, a first line that opens strong is the name of a row, and the lines below it are indented.
/// </summary>
internal sealed class TextDrawing : TerminalDrawing<TextSection>
{
    private const int Indent = 2;
    private const int WidestLabel = 32;
    private const int RowIndent = 4;

    /// <inheritdoc/>
    protected override void Draw(TextSection section, Reply reply, TerminalPage page)
    {
        if (section.Head is { } head)
            page.Head(head, section.Aside);

        var indent = section.Head is null ? 0 : Indent;
        List<(Piece Label, IReadOnlyList<Piece> Words)> rows = [.. section.Lines.Select(Parted)];
        var widest = rows.Count == 0 ? 0 : rows.Max(row => row.Label.Width);
        if (section.Lines.All(HasLabel) && widest <= WidestLabel)
        {
            foreach (var (label, words) in rows)
                page.Write([new string(' ', indent), label, new string(' ', widest - label.Width + 2), .. words], indent + widest + 2);

            return;
        }

        foreach (var (at, line) in section.Lines.Index())
        {
            var left = at > 0 && IsRow(section) ? RowIndent : indent;
            page.Write([new string(' ', left), .. Pieces.Of(line)], left + Indent);
        }
    }

    private static bool IsRow(TextSection section) => section is { Head: null, Lines: [{ Spans: [{ Style: SpanStyle.Strong }, ..] }, _, ..] };

    private static bool HasLabel(Line line) =>
        line.Spans is [{ Style: SpanStyle.Strong or SpanStyle.Command, Band: null }, { } next, ..] && next.Text.StartsWith(':');

    private static (Piece Label, IReadOnlyList<Piece> Words) Parted(Line line) => HasLabel(line)
        ? (Pieces.Of(line.Spans[0]), [Pieces.Of(line.Spans[1] with { Text = line.Spans[1].Text[1..].TrimStart() }), .. line.Spans.Skip(2).Select(Pieces.Of)])
        : (new Piece(""), []);
}
