using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Tests;

/// <summary>Remembers what was written where.</summary>
internal sealed class RecordingCanvas : ICanvas
{
    private (bool IsOpen, TagNode? Node) _tag;
    private Box _page;

    public List<RecordedText> Texts { get; } = [];

    /// <summary>The tags in the order drawn.</summary>
    public List<TagNode> Tags { get; } = [];

    public List<Uri> Links { get; } = [];

    /// <summary>The places that links inside the document lead to.</summary>
    public List<string> InnerLinks { get; } = [];

    /// <summary>The names of places.</summary>
    public List<string> Places { get; } = [];

    /// <summary>Where pictures stand, and what they say.</summary>
    public List<(Box Box, TagNode? Tag)> Images { get; } = [];

    public List<(int Level, string Title)> Bookmarks { get; } = [];

    public int Pages { get; private set; }

    /// <summary>Where lines, areas and shapes have their corners.</summary>
    public List<(int Page, Point Place)> Corners { get; } = [];

    public static RecordingCanvas Of(string markdown, PageFormat? paper = null)
    {
        var canvas = new RecordingCanvas();
        Documents.Markdown.DocumentReader.Read(markdown, DocumentMaterial.None, paper).Draw(canvas);
        return canvas;
    }

    /// <summary>What stands outside of the text area, or of the running heads and feet.</summary>
    public IEnumerable<string> OutOf(PageFormat paper)
    {
        const double Rounding = 0.2;
        bool IsWide(double x) => x < PageFormat.SideMargin - Rounding || x > paper.Right + Rounding;
        bool IsText(double y) => y >= PageFormat.BodyTop - Rounding && y <= paper.BodyBottom + Rounding;
        bool IsChrome(double y) => y <= 52 || y >= paper.Height - 45;
        var texts = Texts
            .Where(text => IsWide(text.Start.X) || IsWide(text.Start.X + text.Width) || !IsText(text.Start.Y) && (text.Tag is not null || !IsChrome(text.Start.Y)))
            .Select(text => $"page {text.Page}: '{text.Text}' at {text.Start.X:0.0}, {text.Start.Y:0.0}, {text.Width:0.0} wide");
        var corners = Corners
            .Where(corner => IsWide(corner.Place.X) || !IsText(corner.Place.Y) && !IsChrome(corner.Place.Y))
            .Select(corner => $"page {corner.Page}: a shape at {corner.Place.X:0.0}, {corner.Place.Y:0.0}");
        return [.. texts, .. corners];
    }

    /// <summary>Pages with nothing on them that is read aloud.</summary>
    public IEnumerable<int> EmptyPages() => Enumerable.Range(1, Pages)
        .Except(Texts.Where(text => text.Tag is not null).Select(text => text.Page));

    /// <summary>What is read aloud, node by node in the order of the structure, spaces left out.</summary>
    public string ReadAloud() => string.Concat(Texts
        .Where(text => text.Tag is not null)
        .OrderBy(text => PathOf(text.Tag!), Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
        .Select(text => text.Text.Replace(" ", "", StringComparison.Ordinal).Replace("\u00AD", "", StringComparison.Ordinal)));

    /// <summary>All text of a page, from 1, as drawn.</summary>
    public string PageText(int page) => string.Join('|', Texts.Where(text => text.Page == page).Select(text => text.Text));

    public void BeginPage(double width, double height)
    {
        Pages++;
        _page = new Box(0, 0, width, height);
    }

    public void EndPage() => _tag.IsOpen.ShouldBeFalse();

    public void BeginTag(TagNode? node)
    {
        _tag.IsOpen.ShouldBeFalse("tags do not nest");
        _tag = (true, node);
        if (node is not null)
            Tags.Add(node);
    }

    public void EndTag() => _tag = (false, null);

    public void Text(Point start, GlyphRun run)
    {
        _tag.IsOpen.ShouldBeTrue("all text belongs to a tag or is decoration");
        var text = run.ToString();
        var last = run.Glyphs[^1];
        var trailing = last.CodePoint == ' ' ? run.Face.AdvanceOf(last.Id) * run.Size / run.Face.UnitsPerEm : 0;
        Texts.Add(new RecordedText(Pages, text, start, run.Width - trailing, _tag.Node));
    }

    public void Rectangle(Box box, Paint paint, double radius = 0) =>
        Draw([new Point(box.X, box.Y), new Point(box.X + box.Width, box.Y + box.Height)]);

    public void Line(Point from, Point to, Paint paint) => Draw([from, to]);

    public void Polyline(ReadOnlySpan<Point> points, bool closed, Paint paint) => Draw(points);

    public void Circle(Point centre, double radius, Paint paint) =>
        Draw([new Point(centre.X - radius, centre.Y - radius), new Point(centre.X + radius, centre.Y + radius)]);

    public void Link(Box area, Uri target, TagNode node) => Links.Add(target);

    public void Link(Box area, string place, TagNode node) => InnerLinks.Add(place);

    public void Place(string name, double y) => Places.Add(name);

    public void Image(Box box, Picture picture)
    {
        Draw([new Point(box.X, box.Y), new Point(box.X + box.Width, box.Y + box.Height)]);
        Images.Add((box, _tag.Node));
    }

    public void Bookmark(int level, string title, double y) => Bookmarks.Add((level, title));

    private void Draw(ReadOnlySpan<Point> points)
    {
        _tag.IsOpen.ShouldBeTrue("all shapes belong to a tag or are decoration");
        foreach (var (x, y) in points)
        {
            if (x < 0 || x > _page.Width || y < 0 || y > _page.Height)
                throw new ShouldAssertException($"({x}, {y}) is outside of the page");
            Corners.Add((Pages, new Point(x, y)));
        }
    }

    /// <summary>Links stand in the middle of their paragraph's text, in the order drawn.</summary>
    private static int[] PathOf(TagNode node) => node switch
    {
        { Parent: null } => [],
        { Kind: "Link" } => PathOf(node.Parent),
        _ => [.. PathOf(node.Parent), node.Order],
    };
}
