using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>A small drawing that stands in a line of text, such as a status mark or a sparkline.</summary>
/// <param name="Width">With the space around it.</param>
/// <param name="Draw">Draws it from the left end of the baseline.</param>
internal sealed record InlineMark(double Width, Action<ICanvas, Point> Draw);
