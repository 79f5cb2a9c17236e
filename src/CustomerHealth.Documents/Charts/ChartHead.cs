using CustomerHealth.Documents.Drawing;
using CustomerHealth.Documents.Layout;

namespace CustomerHealth.Documents.Charts;

/// <summary>Title and subtitle above a chart; either may be empty.</summary>
internal sealed class ChartHead
{
    private const double Before = 12;
    private const double TitleLeading = 14;
    private const double SubtitleLeading = 11.6;
    private const double Below = 6;

    private static readonly TextStyle TitleStyle = new() { Size = 10.4, IsBold = true };
    private static readonly TextStyle SubtitleStyle = new() { Size = 8.6, Color = Theme.Muted };

    private readonly double _width;
    private readonly IReadOnlyList<TextLine> _title;
    private readonly IReadOnlyList<TextLine> _subtitle;

    public ChartHead(TextLayout text, string title, string subtitle, double width)
    {
        _width = width;
        _title = title.Length == 0 ? [] : text.Break([new TextSpan(title, TitleStyle)], width);
        _subtitle = subtitle.Length == 0 ? [] : text.Break([new TextSpan(subtitle, SubtitleStyle)], width);
    }

    private double Height => _title.Count + _subtitle.Count == 0 ? 0 : TitleLeading * _title.Count + SubtitleLeading * _subtitle.Count + Below;

    /// <summary>The whole chart: head and drawing as one figure that cannot be split.</summary>
    /// <param name="figure">With the alternative text.</param>
    /// <param name="height">Of the drawing.</param>
    /// <param name="draw">Draws from the top left corner of the drawing.</param>
    public IReadOnlyList<Atom> Above(TagNode figure, double height, Action<ICanvas, Point> draw) =>
    [
        new Atom
        {
            Height = Height + height,
            Before = Before,
            Draw = (canvas, corner) =>
            {
                canvas.BeginTag(figure);
                DrawLines(canvas, corner);
                draw(canvas, corner with { Y = corner.Y + Height });
                canvas.EndTag();
            },
        }.As(figure, _width),
    ];

    private void DrawLines(ICanvas canvas, Point corner)
    {
        var y = corner.Y;
        foreach (var line in _title)
        {
            line.Draw(canvas, corner with { Y = y + Paragraph.Baseline(TitleStyle.Size, TitleLeading) });
            y += TitleLeading;
        }
        foreach (var line in _subtitle)
        {
            line.Draw(canvas, corner with { Y = y + Paragraph.Baseline(SubtitleStyle.Size, SubtitleLeading) });
            y += SubtitleLeading;
        }
    }
}
