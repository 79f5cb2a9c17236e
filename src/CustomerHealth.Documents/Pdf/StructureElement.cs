using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Pdf;

/// <summary>A tag node that has content, with its object number and its kids in the order they were drawn.</summary>
internal sealed class StructureElement(TagNode node, int number)
{
    private readonly List<(StructureElement? Element, string? Content)> _kids = [];
    private bool _hasContent;
    private (PdfPage Page, Box Area)? _frame;

    public TagNode Node => node;

    public int Number => number;

    /// <summary>Tells where a figure, or a part of one, stands; of one that goes on over pages the first page counts.</summary>
    public void Frame(PdfPage page, Box area)
    {
        if (_frame is not { } known)
        {
            _frame = (page, area);
        }
        else if (known.Page == page)
        {
            var (left, top) = (Math.Min(known.Area.X, area.X), Math.Min(known.Area.Y, area.Y));
            var (right, bottom) = (Math.Max(known.Area.X + known.Area.Width, area.X + area.Width), Math.Max(known.Area.Y + known.Area.Height, area.Y + area.Height));
            _frame = (page, new Box(left, top, right - left, bottom - top));
        }
    }

    public void Add(StructureElement kid) => _kids.Add((kid, null));

    public void Add(string content)
    {
        _hasContent = true;
        _kids.Add((null, content));
    }

    /// <summary>Children in the order of the source; where text and children mix, in the order drawn, which is the same line by line.</summary>
    public IEnumerable<StructureElement> Children()
    {
        var children = _kids.Where(kid => kid.Element is not null).Select(kid => kid.Element!);
        return _hasContent ? children : children.OrderBy(child => child.Node.Order);
    }

    public string Body(int parent)
    {
        var kids = _hasContent
            ? string.Join(' ', _kids.Select(kid => kid.Content ?? PdfSyntax.Reference(kid.Element!.Number)))
            : PdfSyntax.References(Children().Select(child => child.Number));
        var alt = node.Alt is { Length: > 0 } text ? "/Alt" + PdfSyntax.Text(text) : "";
        var scope = node.Scope is { } of ? $"/A<</O/Table/Scope/{of}>>" : "";
        var numbering = node.Numbering is { } labels ? $"/A<</O/List/ListNumbering/{labels}>>" : "";
        var layout = _frame is var (page, area)
            ? $"/A<</O/Layout/BBox[{PdfSyntax.Number(area.X)} {PdfSyntax.Number(page.Height - area.Y - area.Height)} {PdfSyntax.Number(area.X + area.Width)} {PdfSyntax.Number(page.Height - area.Y)}]>>"
            : "";
        return $"<</Type/StructElem/S/{node.Kind}/P {parent} 0 R{alt}{scope}{numbering}{layout}/K[{kids}]>>";
    }
}
