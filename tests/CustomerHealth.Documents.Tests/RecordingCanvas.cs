using CustomerHealth.Documents.Drawing;

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

    public static RecordingCanvas Of(string markdown)
    {
        var canvas = new RecordingCanvas();
        Documents.Markdown.DocumentReader.Read(markdown).Draw(canvas);
        return canvas;
    }

    /// <summary>What is read aloud, node by node in the order of the structure, spaces left out.</summary>
    public string ReadAloud() => string.Concat(Texts
        .Where(text => text.Tag is not null)
        .OrderBy(text => PathOf(text.Tag!), Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right)))
        .Select(text => text.Text.Replace(" ", "", StringComparison.Ordinal)));

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
