namespace CustomerHealth.Documents.Drawing;

/// <summary>What pages are drawn on. The origin is the top left corner; y grows downwards; units are PDF points.</summary>
internal interface ICanvas
{
    void BeginPage(double width, double height);

    void EndPage();

    /// <summary>All that is drawn until <see cref="EndTag"/> belongs to the node; null for decoration that is read to nobody. Tags do not nest.</summary>
    void BeginTag(TagNode? node);

    /// <summary>All that is drawn until <see cref="EndTag"/> is the running head or foot of the page, which is read to nobody.</summary>
    /// <param name="edge">Which.</param>
    /// <param name="area">Where it stands.</param>
    void BeginChrome(PageEdge edge, Box area) => BeginTag(null);

    void EndTag();

    /// <summary>Tells where a figure stands on the present page, for readers that zoom to it.</summary>
    void Frame(TagNode node, Box area)
    {
    }

    /// <param name="start">Left end of the baseline.</param>
    /// <param name="run">The glyphs.</param>
    void Text(Point start, GlyphRun run);

    /// <param name="box">Where.</param>
    /// <param name="paint">How.</param>
    /// <param name="radius">Of the corners; 0 for square ones.</param>
    void Rectangle(Box box, Paint paint, double radius = 0);

    /// <summary>A line with square ends.</summary>
    void Line(Point from, Point to, Paint paint);

    /// <summary>A line through all points, with round corners and ends.</summary>
    void Polyline(ReadOnlySpan<Point> points, bool closed, Paint paint);

    void Circle(Point centre, double radius, Paint paint);

    /// <summary>Makes an area open an address.</summary>
    void Link(Box area, Uri target, TagNode node);

    /// <summary>Makes an area lead to a place in the document, which <see cref="Place"/> names before or after. A canvas of a single drawing has no places.</summary>
    void Link(Box area, string place, TagNode node)
    {
    }

    /// <summary>Names a height on the present page, so that links lead there. The first of two with one name counts.</summary>
    void Place(string name, double y)
    {
    }

    /// <summary>Draws a picture stretched over a box.</summary>
    /// <exception cref="NotSupportedException">The canvas is for shapes and text alone.</exception>
    void Image(Box box, Picture picture) => throw new NotSupportedException("This canvas draws no pictures.");

    /// <summary>Adds a line to the document's outline that leads to a height on the present page.</summary>
    void Bookmark(int level, string title, double y);
}
