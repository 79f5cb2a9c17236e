using CustomerHealth.Channels.Drawing;
using CustomerHealth.Core.Replies;

namespace CustomerHealth.Channels.Terminal;

/// <summary>Turns the spans of a reply into terminal pieces.</summary>
internal static class Pieces
{
    /// <summary>A whole line.</summary>
    public static IEnumerable<Piece> Of(Line line) => line.Spans.Select(Of);

    /// <summary>One span, its band's shape in front.</summary>
    public static Piece Of(TextSpan span)
    {
        var text = SafeText.OneLine(span.Text);
        return span.Band is { } band
            ? new Piece($"{Shapes.Of(band)}\u00A0{text}", Shapes.InkOf(band))
            : new Piece(text, InkOf(span.Style));
    }

    private static Ink InkOf(SpanStyle style) => style switch
    {
        SpanStyle.Plain => Ink.Plain,
        SpanStyle.Strong or SpanStyle.Command => Ink.Strong,
        SpanStyle.Subtle => Ink.Subtle,
    };
}
