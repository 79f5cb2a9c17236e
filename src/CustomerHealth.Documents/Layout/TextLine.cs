using System.Collections.Immutable;
using CustomerHealth.Documents.Drawing;

namespace CustomerHealth.Documents.Layout;

/// <summary>A line of text, ready to draw.</summary>
internal sealed record TextLine(ImmutableArray<LineSegment> Segments, double Width)
{
    public static readonly TextLine Empty = new([], 0);

    /// <summary>Draws into the tag that is open.</summary>
    public void Draw(ICanvas canvas, Point baseline)
    {
        foreach (var segment in Segments)
            Draw(canvas, segment, baseline);
    }

    /// <summary>Draws so that the line ends at the point, or has it in its middle.</summary>
    public void Draw(ICanvas canvas, Point baseline, TextAlign align) =>
        Draw(canvas, baseline with { X = baseline.X - Width * ShareBefore(align) });

    /// <summary>Draws into a tag of its own, and links and figures into theirs.</summary>
    public void DrawTagged(ICanvas canvas, Point baseline, TagNode? tag)
    {
        for (var i = 0; i < Segments.Length;)
        {
            var owner = Segments[i].Span.Tag ?? tag;
            if (owner is { Kind: "Figure" })
                canvas.Frame(owner, MarkBox(Segments[i], baseline));
            canvas.BeginTag(owner);
            for (; i < Segments.Length && (Segments[i].Span.Tag ?? tag) == owner; i++)
                Draw(canvas, Segments[i], baseline);
            canvas.EndTag();
        }
    }

    /// <summary>How much of the room that a line leaves free stands before it.</summary>
    public static double ShareBefore(TextAlign align) => align switch
    {
        TextAlign.Left => 0,
        TextAlign.Centre => 0.5,
        TextAlign.Right => 1,
    };

    /// <summary>Where a mark stands: as high as the letters of its line, with those that go below it.</summary>
    private static Box MarkBox(LineSegment segment, Point baseline) =>
        new(baseline.X + segment.X, baseline.Y - segment.Span.Style.Size, segment.Width, 1.25 * segment.Span.Style.Size);

    private static void Draw(ICanvas canvas, LineSegment segment, Point baseline)
    {
        var style = segment.Span.Style;
        var start = new Point(baseline.X + segment.X, baseline.Y - style.Rise);
        segment.Span.Mark?.Draw(canvas, start);
        if (segment.Run is { } run)
            canvas.Text(start, run);
        if (style.IsStruck)
            Strike(canvas, start, style, segment.Width);
        if (segment.Span.Tag is { } tag && (segment.Span.Link is not null || segment.Span.Place is not null))
            DrawLink(canvas, segment, start, tag);
    }

    private static void Strike(ICanvas canvas, Point start, TextStyle style, double width)
    {
        const double Height = 0.27, Thickness = 0.06;
        var through = start with { Y = start.Y - Height * style.Size };
        canvas.Line(through, through with { X = through.X + width }, Paint.Stroked(style.Color, Thickness * style.Size));
    }

    private static void DrawLink(ICanvas canvas, LineSegment segment, Point start, TagNode tag)
    {
        const double UnderlineDepth = 1.6;
        var size = segment.Span.Style.Size;
        var under = new Point(start.X, start.Y + UnderlineDepth);
        var area = new Box(start.X, start.Y - 0.8 * size, segment.Width, 1.1 * size);
        canvas.Line(under, under with { X = start.X + segment.Width }, Paint.Stroked(segment.Span.Style.Color, 0.4));
        if (segment.Span.Link is { } target)
            canvas.Link(area, target, tag);
        else if (segment.Span.Place is { } place)
            canvas.Link(area, place, tag);
    }
}
