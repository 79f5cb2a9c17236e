using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>Text of one style, or one inline mark. A line feed in the text forces a new line.</summary>
internal sealed record TextSpan(string Text, TextStyle Style)
{
    public InlineMark? Mark { get; init; }

    public Uri? Link { get; init; }

    /// <summary>The name of a place in the document that the span leads to.</summary>
    public string? Place { get; init; }

    /// <summary>The tag of a link or of a figure; null when the span belongs to its paragraph's tag.</summary>
    public TagNode? Tag { get; init; }
}
