using System.Globalization;
using System.Text;
using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Pdf;

/// <summary>The logical structure: which marked content belongs to which heading, paragraph, list, table or figure.</summary>
internal sealed class StructureTree(PdfObjects objects)
{
    private readonly Dictionary<TagNode, StructureElement> _elements = new(ReferenceEqualityComparer.Instance);
    private readonly List<StructureElement> _roots = [];

    /// <summary>For each key either the page, whose entry lists all its content, or the one element that owns an annotation.</summary>
    private readonly List<(PdfPage? Page, StructureElement? Owner)> _parents = [];

    public void AddPage(PdfPage page) => _parents[page.ParentKey] = (page, null);

    /// <summary>The next key of the parent tree.</summary>
    public int ReserveKey()
    {
        _parents.Add((null, null));
        return _parents.Count - 1;
    }

    /// <summary>Gives the next content sequence of a page to a node, and tells its identifier.</summary>
    public int Mark(PdfPage page, TagNode node)
    {
        var identifier = page.Marked.Count;
        page.Marked.Add(node);
        ElementOf(node).Add($"<</Type/MCR/Pg {page.Number} 0 R/MCID {identifier}>>");
        return identifier;
    }

    /// <summary>Tells where a figure, or a part of one, stands.</summary>
    public void Frame(PdfPage page, TagNode node, Box area) => ElementOf(node).Frame(page, area);

    /// <summary>Gives an annotation to a node, and tells the annotation's key in the parent tree.</summary>
    public int MarkAnnotation(PdfPage page, int annotation, TagNode node)
    {
        var owner = ElementOf(node);
        owner.Add($"<</Type/OBJR/Obj {annotation} 0 R/Pg {page.Number} 0 R>>");
        _parents.Add((null, owner));
        return _parents.Count - 1;
    }

    /// <returns>The number of the tree's root.</returns>
    public int Write()
    {
        var root = objects.Reserve();
        foreach (var element in _roots)
            Write(element, root);

        var numbers = new StringBuilder();
        for (var key = 0; key < _parents.Count; key++)
        {
            var (page, owner) = _parents[key];
            var entry = page is null
                ? PdfSyntax.Reference(owner!.Number)
                : $"[{PdfSyntax.References(page.Marked.Select(node => ElementOf(node).Number))}]";
            numbers.Append(CultureInfo.InvariantCulture, $"{key} {entry} ");
        }
        var parentTree = objects.Add($"<</Nums[{numbers}]>>");
        var kids = PdfSyntax.References(_roots.Select(element => element.Number));
        objects.Put(
            root,
            $"<</Type/StructTreeRoot/K[{kids}]/ParentTree {parentTree} 0 R/ParentTreeNextKey {_parents.Count}>>");
        return root;
    }

    private void Write(StructureElement element, int parent)
    {
        objects.Put(element.Number, element.Body(parent));
        foreach (var child in element.Children())
            Write(child, element.Number);
    }

    private StructureElement ElementOf(TagNode node)
    {
        if (_elements.TryGetValue(node, out var known))
            return known;

        var element = new StructureElement(node, objects.Reserve());
        _elements[node] = element;
        if (node.Parent is null)
            _roots.Add(element);
        else
            ElementOf(node.Parent).Add(element);
        if (node.Kind is "Table" or "THead" or "TBody" or "TR")
            AddParts(node);
        return element;
    }

    /// <summary>Rows and cells stand in a table even where they are empty, else the next value would be read under the wrong head.</summary>
    private void AddParts(TagNode table)
    {
        foreach (var part in table.Children)
            _ = ElementOf(part);
    }
}
