namespace CustomerHealth.Documents.Drawing;

/// <summary>A place in the logical structure of a document: what a screen reader walks through.</summary>
/// <param name="kind">A standard structure type of PDF 1.7, such as <c>H1</c>, <c>P</c> or <c>Figure</c>.</param>
/// <param name="parent">Null for the document itself.</param>
internal sealed class TagNode(string kind, TagNode? parent = null)
{
    private readonly List<TagNode> _children = [];

    public string Kind => kind;

    public TagNode? Parent => parent;

    /// <summary>In the order of the source, with those that have nothing to draw.</summary>
    public IReadOnlyList<TagNode> Children => _children;

    /// <summary>Place among the children of the same parent, in the order of the source.</summary>
    public int Order { get; private init; }

    /// <summary>What a figure says, for those who cannot see it.</summary>
    public string? Alt { get; init; }

    /// <summary><c>Column</c> or <c>Row</c>, for a header cell.</summary>
    public string? Scope { get; init; }

    /// <summary>How the labels of a list count, as PDF 1.7 names it (table 347): <c>Decimal</c> or <c>Disc</c>.</summary>
    public string? Numbering { get; init; }

    /// <summary>A list under this node.</summary>
    public TagNode AddList(bool isOrdered) =>
        Added(new("L", this) { Order = _children.Count, Numbering = isOrdered ? "Decimal" : "Disc" });

    public TagNode Add(string childKind, string? alt = null, string? scope = null) =>
        Added(new(childKind, this) { Order = _children.Count, Alt = alt, Scope = scope });

    private TagNode Added(TagNode child)
    {
        _children.Add(child);
        return child;
    }
}
