using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <param name="X">From the start of the line.</param>
/// <param name="Width">In PDF points.</param>
/// <param name="Span">Where it comes from.</param>
/// <param name="Run">The glyphs; null when the span is an inline mark.</param>
internal sealed record LineSegment(double X, double Width, TextSpan Span, GlyphRun? Run);
