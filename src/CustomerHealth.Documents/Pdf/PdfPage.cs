using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Pdf;

/// <summary>A page under way.</summary>
internal sealed class PdfPage
{
    public required int Number { get; init; }

    /// <summary>The number of the content stream.</summary>
    public required int Content { get; init; }

    public required double Width { get; init; }

    public required double Height { get; init; }

    /// <summary>The page's key in the parent tree of the structure.</summary>
    public required int ParentKey { get; init; }

    /// <summary>The numbers of the link annotations.</summary>
    public List<int> Annotations { get; } = [];

    /// <summary>The owner of each marked content sequence, by its identifier.</summary>
    public List<TagNode> Marked { get; } = [];
}
