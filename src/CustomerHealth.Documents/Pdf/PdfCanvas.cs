using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Fonts;

namespace CustomerHealth.Documents.Pdf;

/// <summary>A canvas whose pages become a tagged PDF file. One per document.</summary>
internal sealed class PdfCanvas : ICanvas
{
    /// <summary>How far the control points of a quarter circle stand from its ends, for radius 1.</summary>
    private const double ArcControl = 0.5523;

    /// <summary>How thick a line around a regular glyph makes it a semi-bold one, in font sizes.</summary>
    private const double BoldStroke = 0.028;

    private readonly PdfObjects _objects = new();
    private readonly ContentStream _content = new();
    private readonly StructureTree _structure;
    private readonly PdfImages _images;
    private readonly Dictionary<FontFace, PdfFont> _fonts = new(ReferenceEqualityComparer.Instance);
    private readonly List<PdfPage> _pages = [];
    private readonly List<OutlineEntry> _outline = [];
    private readonly NamedPlaces _places = new();
    private Color? _fill;
    private Color? _stroke;
    private double? _lineWidth;

    public PdfCanvas()
    {
        _structure = new StructureTree(_objects);
        _images = new PdfImages(_objects);
    }

    private PdfPage Page => _pages[^1];

    public void BeginPage(double width, double height)
    {
        var page = new PdfPage
        {
            Number = _objects.Reserve(),
            Content = _objects.Reserve(),
            Width = width,
            Height = height,
            ParentKey = _structure.ReserveKey(),
        };
        _pages.Add(page);
        _structure.AddPage(page);
        _content.Clear();
        (_fill, _stroke, _lineWidth) = (null, null, null);
    }

    public void EndPage() => _objects.PutStream(Page.Content, "", _content.Written);

    public void BeginTag(TagNode? node)
    {
        if (node is null)
            _content.Ascii("/Artifact BMC\n");
        else
            _content.Ascii("/").Ascii(node.Kind).Ascii("<</MCID ").Integer(_structure.Mark(Page, node)).Ascii(">>BDC\n");
    }

    public void BeginChrome(PageEdge edge, Box area) => _content.Ascii("/Artifact<</Type/Pagination/Subtype/").Ascii(edge == PageEdge.Header ? "Header" : "Footer")
        .Ascii("/BBox[").Point(area.X, Page.Height - area.Y - area.Height).Point(area.X + area.Width, Page.Height - area.Y).Ascii("]>>BDC\n");

    public void Frame(TagNode node, Box area) => _structure.Frame(Page, node, area);

    public void EndTag() => _content.Ascii("EMC\n");

    public void Text(Point start, GlyphRun run)
    {
        var font = FontOf(run.Face);
        SetFill(run.Color);
        if (run.IsThickened)
        {
            Set(Paint.Stroked(run.Color, run.Size * BoldStroke));
            _content.Ascii("2 Tr ");
        }
        _content.Ascii("BT /F").Integer(font.Index).Ascii(" ").Number(run.Size).Ascii("Tf ");
        Move(start).Ascii("Td [<");
        foreach (var glyph in run.Glyphs)
        {
            _content.Code(font.CodeOf(glyph));
            if (glyph.Kerning != 0)
                _content.Ascii(">").Number(-glyph.Kerning * 1000.0 / run.Face.UnitsPerEm).Ascii("<");
        }
        _content.Ascii(run.IsThickened ? ">]TJ ET 0 Tr\n" : ">]TJ ET\n");
    }

    public void Rectangle(Box box, Paint paint, double radius = 0)
    {
        Set(paint);
        if (radius <= 0)
            Move(new Point(box.X, box.Y + box.Height)).Point(box.Width, box.Height).Ascii("re ");
        else
            RoundedPath(box, radius);
        Apply(paint);
    }

    public void Line(Point from, Point to, Paint paint)
    {
        Set(paint);
        Move(from).Ascii("m ");
        Move(to).Ascii("l S\n");
    }

    public void Polyline(ReadOnlySpan<Point> points, bool closed, Paint paint)
    {
        Set(paint);
        _content.Ascii("1 j 1 J ");
        for (var i = 0; i < points.Length; i++)
            Move(points[i]).Ascii(i == 0 ? "m " : "l ");
        if (closed)
            _content.Ascii("h ");
        Apply(paint);
        _content.Ascii("0 j 0 J\n");
    }

    public void Circle(Point centre, double radius, Paint paint)
    {
        Set(paint);
        RoundedPath(new Box(centre.X - radius, centre.Y - radius, 2 * radius, 2 * radius), radius);
        Apply(paint);
    }

    public void Image(Box box, Picture picture)
    {
        _content.Ascii("q ").Point(box.Width, 0).Point(0, box.Height);
        Move(new Point(box.X, box.Y + box.Height)).Ascii("cm /I").Integer(_images.IndexOf(picture)).Ascii(" Do Q\n");
    }

    public void Link(Box area, Uri target, TagNode node) =>
        Annotate(area, $"/A<</S/URI/URI{PdfSyntax.Address(target)}>>/Contents{PdfSyntax.Text(target.ToString())}", node);

    public void Link(Box area, string place, TagNode node)
    {
        _places.Wanted.Add(place);
        Annotate(area, $"/Dest{PdfSyntax.Bytes(place)}", node);
    }

    public void Place(string name, double y) => _places.Add(name, Page, y);

    public void Bookmark(int level, string title, double y) => _outline.Add(new OutlineEntry(level, title, Page, y));

    /// <summary>The file; nothing may be drawn afterwards.</summary>
    /// <exception cref="InvalidOperationException">A link leads to a place that nobody named.</exception>
    public byte[] Finish(DocumentProperties properties)
    {
        foreach (var font in _fonts.Values)
            font.Write(_objects);
        var fonts = string.Concat(_fonts.Values.Select(font => $"/F{font.Index} {font.Number} 0 R"));
        var resources = _objects.Add($"<</Font<<{fonts}>>{_images.Resources}>>");
        var tree = _objects.Reserve();
        foreach (var page in _pages)
            _objects.Put(page.Number, PageBody(page, tree, resources));
        _objects.Put(
            tree,
            $"<</Type/Pages/Count {_pages.Count}/Kids[{PdfSyntax.References(_pages.Select(page => page.Number))}]>>");

        var outline = _outline is []
            ? ""
            : $"/Outlines {OutlineWriter.Write(_objects, _outline)} 0 R/PageMode/UseOutlines";
        var metadata = MetadataWriter.WriteXmp(_objects, properties);
        var catalog = _objects.Add(
            $"<</Type/Catalog/Pages {tree} 0 R/Lang{PdfSyntax.Text(properties.Language)}/Metadata {metadata} 0 R" +
            "/ViewerPreferences<</DisplayDocTitle true>>/PageLabels<</Nums[0<</S/D>>]>>" +
            $"/MarkInfo<</Marked true>>/StructTreeRoot {_structure.Write()} 0 R{outline}{_places.Write(_objects)}>>");
        return _objects.Finish(catalog, MetadataWriter.WriteInformation(_objects, properties), properties.Source);
    }

    private static string PageBody(PdfPage page, int tree, int resources)
    {
        var annotations = page.Annotations is [] ? "" : $"/Annots[{PdfSyntax.References(page.Annotations)}]";
        return $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfSyntax.Number(page.Width)} {PdfSyntax.Number(page.Height)}]" +
            $"/Resources {resources} 0 R/Contents {page.Content} 0 R/StructParents {page.ParentKey}/Tabs/S{annotations}>>";
    }

    private PdfFont FontOf(FontFace face)
    {
        if (!_fonts.TryGetValue(face, out var font))
            _fonts[face] = font = new PdfFont(face, _objects.Reserve(), _fonts.Count);
        return font;
    }

    private void Annotate(Box area, string target, TagNode node)
    {
        var number = _objects.Reserve();
        var key = _structure.MarkAnnotation(Page, number, node);
        var bottom = Page.Height - area.Y - area.Height;
        _objects.Put(
            number,
            "<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]" +
            $"/Rect[{PdfSyntax.Number(area.X)} {PdfSyntax.Number(bottom)} {PdfSyntax.Number(area.X + area.Width)} {PdfSyntax.Number(bottom + area.Height)}]" +
            $"{target}/StructParent {key}>>");
        Page.Annotations.Add(number);
    }

    private ContentStream Move(Point point) => _content.Point(point.X, Page.Height - point.Y);

    private void RoundedPath(Box box, double radius)
    {
        var (left, top, right, bottom) = (box.X, box.Y, box.X + box.Width, box.Y + box.Height);
        var bend = radius * (1 - ArcControl);
        Move(new Point(left + radius, top)).Ascii("m ");
        Move(new Point(right - radius, top)).Ascii("l ");
        Curve(new Point(right - bend, top), new Point(right, top + bend), new Point(right, top + radius));
        Move(new Point(right, bottom - radius)).Ascii("l ");
        Curve(new Point(right, bottom - bend), new Point(right - bend, bottom), new Point(right - radius, bottom));
        Move(new Point(left + radius, bottom)).Ascii("l ");
        Curve(new Point(left + bend, bottom), new Point(left, bottom - bend), new Point(left, bottom - radius));
        Move(new Point(left, top + radius)).Ascii("l ");
        Curve(new Point(left, top + bend), new Point(left + bend, top), new Point(left + radius, top));
        _content.Ascii("h ");
    }

    private void Curve(Point leaving, Point arriving, Point end)
    {
        Move(leaving);
        Move(arriving);
        Move(end).Ascii("c ");
    }

    private void Set(Paint paint)
    {
        if (paint.Fill is { } fill)
            SetFill(fill);
        if (paint.Stroke is not { } stroke)
            return;
        if (_stroke != stroke)
            _content.Color(stroke).Ascii("RG\n");
        if (_lineWidth != paint.LineWidth)
            _content.Number(paint.LineWidth).Ascii("w\n");
        (_stroke, _lineWidth) = (stroke, paint.LineWidth);
    }

    private void SetFill(Color color)
    {
        if (_fill != color)
            _content.Color(color).Ascii("rg\n");
        _fill = color;
    }

    private void Apply(Paint paint) =>
        _content.Ascii(paint is { Fill: not null, Stroke: not null } ? "B\n" : paint.Fill is null ? "S\n" : "f\n");
}
