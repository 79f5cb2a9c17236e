using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>Draws what has been read already: same picture, no tags, links or bookmarks.</summary>
internal sealed class DecorationCanvas(ICanvas canvas) : ICanvas
{
    public void BeginPage(double width, double height) => canvas.BeginPage(width, height);

    public void EndPage() => canvas.EndPage();

    public void BeginTag(TagNode? node) => canvas.BeginTag(null);

    public void BeginChrome(PageEdge edge, Box area) => canvas.BeginChrome(edge, area);

    public void EndTag() => canvas.EndTag();

    public void Text(Point start, GlyphRun run) => canvas.Text(start, run);

    public void Rectangle(Box box, Paint paint, double radius = 0) => canvas.Rectangle(box, paint, radius);

    public void Line(Point from, Point to, Paint paint) => canvas.Line(from, to, paint);

    public void Polyline(ReadOnlySpan<Point> points, bool closed, Paint paint) => canvas.Polyline(points, closed, paint);

    public void Circle(Point centre, double radius, Paint paint) => canvas.Circle(centre, radius, paint);

    public void Link(Box area, Uri target, TagNode node)
    {
    }

    public void Link(Box area, string place, TagNode node)
    {
    }

    public void Place(string name, double y)
    {
    }

    public void Image(Box box, Picture picture) => canvas.Image(box, picture);

    public void Bookmark(int level, string title, double y)
    {
    }
}
