using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Markdown;

/// <summary>A row of a table before its columns have widths.</summary>
internal sealed record TableLine(bool IsHeader, IReadOnlyList<(TagNode Tag, IReadOnlyList<TextSpan> Spans)> Cells)
{
    /// <summary>True when no cell has anything in it.</summary>
    public bool IsBlank => Cells.All(cell => cell.Spans.Count == 0);
}
