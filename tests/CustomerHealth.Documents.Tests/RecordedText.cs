using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Tests;

/// <param name="Page">From 1.</param>
/// <param name="Text">With the space at the end of a line.</param>
/// <param name="Start">Left end of the baseline.</param>
/// <param name="Width">Without that space.</param>
/// <param name="Tag">Null for decoration.</param>
internal sealed record RecordedText(int Page, string Text, Point Start, double Width, TagNode? Tag);
