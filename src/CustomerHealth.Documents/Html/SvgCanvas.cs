using System.Globalization;
using System.Text;
using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Html;

/// <summary>
/// Draws one picture as SVG: text stays text, and takes the width it was laid out for whatever font the reader has,
/// unless our fonts lack a character and that width is a guess.
/// There are no scripts, no styles and no links in it; every value is escaped.
/// </summary>
internal sealed class SvgCanvas : ICanvas
{
    private readonly StringBuilder _shapes = new();
    private readonly List<string> _alts = [];

    /// <summary>What the figures of the picture say, each once, in the order drawn.</summary>
    public IReadOnlyList<string> Alternatives => _alts;

    /// <summary>The picture as an element, which may also stand in a file of its own.</summary>
    /// <param name="area">What of the drawing is shown.</param>
    /// <param name="attributes">Of the element; markup, so that values in it are escaped already.</param>
    /// <param name="description">Title and description elements; markup.</param>
    public string Finish(Box area, string attributes, string description) =>
        $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{Number(area.X)} {Number(area.Y)} {Number(area.Width)} {Number(area.Height)}\"{attributes}>{description}\n{_shapes}</svg>";

    public void BeginPage(double width, double height)
    {
    }

    public void EndPage()
    {
    }

    public void BeginTag(TagNode? node)
    {
        if (node?.Alt is { } alt && !_alts.Contains(alt, StringComparer.Ordinal))
            _alts.Add(alt);
    }

    public void EndTag()
    {
    }

    public void Text(Point start, GlyphRun run)
    {
        var text = run.ToString();
        if (string.IsNullOrWhiteSpace(text))
            return;
        var (leading, trailing) = (SpacesOf(run, run.Glyphs), SpacesOf(run, run.Glyphs.Reverse()));
        _shapes.Append(CultureInfo.InvariantCulture, $"<text x=\"{Number(start.X + leading)}\" y=\"{Number(start.Y)}\"");
        if (run.Glyphs.All(glyph => glyph.Id != 0))
            _shapes.Append(CultureInfo.InvariantCulture, $" textLength=\"{Number(run.Width - leading - trailing)}\" lengthAdjust=\"spacingAndGlyphs\"");
        _shapes.Append(CultureInfo.InvariantCulture, $" {SvgFont.Of(run.Face.Name)} font-size=\"{Number(run.Size)}\" fill=\"{Hex(run.Color)}\">{Markup.Escape(text.Trim(' '))}</text>\n");
    }

    public void Rectangle(Box box, Paint paint, double radius = 0) => _shapes
        .Append(CultureInfo.InvariantCulture, $"<rect x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\"")
        .Append(radius > 0 ? $" rx=\"{Number(radius)}\"" : "")
        .Append(Look(paint)).Append("/>\n");

    public void Line(Point from, Point to, Paint paint) => _shapes
        .Append(CultureInfo.InvariantCulture, $"<line x1=\"{Number(from.X)}\" y1=\"{Number(from.Y)}\" x2=\"{Number(to.X)}\" y2=\"{Number(to.Y)}\"")
        .Append(Look(paint)).Append("/>\n");

    public void Polyline(ReadOnlySpan<Point> points, bool closed, Paint paint)
    {
        _shapes.Append(closed ? "<polygon points=\"" : "<polyline points=\"");
        for (var i = 0; i < points.Length; i++)
            _shapes.Append(i > 0 ? " " : "").Append(Number(points[i].X)).Append(',').Append(Number(points[i].Y));
        _shapes.Append('"').Append(Look(paint)).Append(" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n");
    }

    public void Circle(Point centre, double radius, Paint paint) => _shapes
        .Append(CultureInfo.InvariantCulture, $"<circle cx=\"{Number(centre.X)}\" cy=\"{Number(centre.Y)}\" r=\"{Number(radius)}\"")
        .Append(Look(paint)).Append("/>\n");

    public void Link(Box area, Uri target, TagNode node)
    {
    }

    public void Bookmark(int level, string title, double y)
    {
    }

    /// <summary>Browsers leave out the spaces at the ends of a text; their width moves it instead.</summary>
    private static double SpacesOf(GlyphRun run, IEnumerable<Glyph> glyphs) => glyphs
        .TakeWhile(glyph => glyph.CodePoint == ' ')
        .Sum(glyph => (run.Face.AdvanceOf(glyph.Id) + glyph.Kerning) * run.Size / run.Face.UnitsPerEm);

    private static string Look(Paint paint)
    {
        var fill = paint.Fill is { } inside ? Hex(inside) : "none";
        return paint.Stroke is { } line
            ? $" fill=\"{fill}\" stroke=\"{Hex(line)}\" stroke-width=\"{Number(paint.LineWidth)}\""
            : $" fill=\"{fill}\"";
    }

    private static string Hex(Color color) =>
        string.Create(CultureInfo.InvariantCulture, $"#{color.Red:X2}{color.Green:X2}{color.Blue:X2}");

    private static string Number(double value)
    {
        var rounded = value.ToString("0.##", CultureInfo.InvariantCulture);
        return rounded is "-0" ? "0" : rounded;
    }
}
